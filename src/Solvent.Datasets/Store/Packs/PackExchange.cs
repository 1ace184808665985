namespace Solvent.Datasets;

/// <summary>The packs of a store as a transfer sees them.</summary>
internal sealed class PackExchange(DatasetStore store) : IPackExchange
{
    public IReadOnlyList<LocalPack> Packs()
    {
        store.Objects.Rescan();
        return [.. store.Objects.Packs().OrderBy(pack => pack.Key, StringComparer.Ordinal).Select(pack => Describe(
            pack.Key, store.Objects.PathOf(pack.Key), store.Objects.EntriesOf(pack.Key)))];
    }

    public async Task<NeededObjects> NeededAsync(IReadOnlyCollection<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        store.Objects.Rescan();
        await new LooseObjectPacking(store).RunAsync(versions, cancellationToken);
        var (present, missing) = await new ObjectGraph(store).ReachAsync(versions, cancellationToken);
        return new NeededObjects(Names(present), Names(missing));

        static HashSet<string> Names(HashSet<ObjectHash> hashes) => hashes.Select(hash => hash.ToString()).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<LocalPack> WriteAsync(IReadOnlyCollection<string> objects, CancellationToken cancellationToken)
    {
        var path = store.Directory.NewTemporaryFile();
        var writer = new PackWriter(path);
        try
        {
            foreach (var hash in objects.Select(ObjectHash.Parse).Order())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var stored = store.Objects.Find(hash) ?? throw new DamagedObjectException(hash, path, "the object is missing");
                writer.Add(hash, stored.Entry.Form, ObjectReader.ReadKept(stored, int.MaxValue), stored.Entry.Length, stored.Entry.Base);
            }

            return Describe(await writer.CompleteAsync(cancellationToken), path, writer.Entries);
        }
        catch (Exception exception)
        {
            writer.Dispose();
            if (AtomicFile.WriteFailure(path, exception) is { } failure) throw failure;
            throw;
        }
    }

    public async Task ImportAsync(string file, string name, CancellationToken cancellationToken)
    {
        using var adding = await StoreLock.SharedAsync(store.Directory, cancellationToken);
        try
        {
            var entries = PackFile.ReadEntries(file);
            var bytes = new FileInfo(file).Length;
            Directory.CreateDirectory(store.Directory.Packs);
            File.Move(file, store.Objects.PathOf(name), overwrite: true);
            store.Objects.Add([(name, bytes, entries)]);
        }
        catch (InvalidDataException exception)
        {
            throw new SolventException("object-damaged", $"'{file}' is no pack that this Solvent can read: {exception.Message}", exception)
            {
                File = file,
                Hint = "It has the right hash, so whoever wrote it wrote it so. A newer Solvent may read it: dotnet tool update --global solvent.",
            };
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(store.Objects.PathOf(name), exception) is { } failure) throw failure;
            throw;
        }
    }

    public Task DiscardAsync(IReadOnlyCollection<string> objects, CancellationToken cancellationToken)
    {
        foreach (var hash in objects.Select(ObjectHash.Parse)) store.Objects.MarkDamaged(hash);
        return Task.CompletedTask;
    }

    private static LocalPack Describe(string name, string path, IReadOnlyList<PackEntry> entries)
        => new(name, path, new FileInfo(path).Length, entries.ToDictionary(entry => entry.Hash.ToString(), entry => (long)entry.Stored, StringComparer.Ordinal));
}
