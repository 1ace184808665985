namespace Solvent.Datasets;

/// <summary>Takes over into packs what versions of the first format have in files of their own, so that they can be sent.</summary>
internal sealed class LooseObjectPacking(DatasetStore store)
{
    public async Task RunAsync(IEnumerable<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        var loose = versions.Select(version => ObjectHash.Parse(version.Hash)).Distinct()
            .Where(hash => store.Loose.Has(hash) && store.Objects.TryFind(hash) is not { Damaged: false }).ToList();
        if (loose.Count == 0) return;
        using var adding = await StoreLock.SharedAsync(store.Directory, cancellationToken);
        using var batch = new ObjectBatch(store.Directory, store.Objects);
        using var writer = new ContentWriter(batch, store.Objects, store.Reader);
        foreach (var hash in loose) await AddAsync(writer, hash, cancellationToken);
        await batch.PublishAsync(cancellationToken);
    }

    private async Task AddAsync(ContentWriter writer, ObjectHash hash, CancellationToken cancellationToken)
    {
        var path = store.Directory.NewTemporaryFile();
        try
        {
            await AtomicFile.WriteCopyAsync(path, (stream, token) => store.Reader.CopyToAsync(hash, stream, token), cancellationToken);
            await writer.AddFileAsync(path, FileStamp.Read(path), previous: null, progress: null, cancellationToken);
        }
        catch (DamagedObjectException)
        {
            // It stays where it is, for verification to name.
        }
        finally
        {
            File.Delete(path);
        }
    }
}
