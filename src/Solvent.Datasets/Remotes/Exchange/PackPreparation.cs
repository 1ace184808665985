namespace Solvent.Datasets;

/// <summary>Makes the packs of a plan ready to be sent. A pack that does not have its hash is not sent, nor is anything out of it.</summary>
internal sealed class PackPreparation(StoreDirectory directory) : IDisposable
{
    private readonly List<OutgoingPack> _packs = [];
    private readonly List<PackWriter> _writers = [];
    private string _temporary = "";

    /// <exception cref="SolventException"><c>object-damaged</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task<IReadOnlyList<OutgoingPack>> RunAsync(PushPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var pack in plan.Whole)
            {
                await RequireIntactAsync(pack, cancellationToken);
                _packs.Add(new OutgoingPack(Path.GetFileNameWithoutExtension(pack), pack, new FileInfo(pack).Length));
            }

            foreach (var group in plan.Picked.GroupBy(stored => stored.PackPath, StringComparer.Ordinal)) await CopyAsync(group.Key, [.. group.Select(stored => stored.Entry)], cancellationToken);
            if (_writers.Count > 0) await CompleteAsync(cancellationToken);
            return _packs;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.WriteFailure(directory.Temporary, exception)!;
        }
    }

    /// <summary>Removes the new packs.</summary>
    public void Dispose() => _writers.ForEach(writer => writer.Dispose());

    private async Task CopyAsync(string pack, IReadOnlyList<PackEntry> entries, CancellationToken cancellationToken)
    {
        await RequireIntactAsync(pack, cancellationToken);
        using var handle = File.OpenHandle(pack, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        foreach (var entry in entries)
        {
            if (_writers.Count == 0 || _writers[^1].Length >= PackFile.LargestBytes) await BeginAsync(cancellationToken);
            var kept = new byte[entry.Stored];
            PackFile.Fill(handle, kept, entry.Offset);
            _writers[^1].Add(entry.Hash, entry.Form, kept, entry.Length, entry.Base);
        }
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_writers.Count > 0) await CompleteAsync(cancellationToken);
        _temporary = directory.NewTemporaryFile();
        _writers.Add(new PackWriter(_temporary));
    }

    private async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var name = await _writers[^1].CompleteAsync(cancellationToken);
        _packs.Add(new OutgoingPack(name, _temporary, new FileInfo(_temporary).Length));
    }

    private static async Task RequireIntactAsync(string pack, CancellationToken cancellationToken)
    {
        if (await PackFile.NameOfAsync(pack, cancellationToken) == Path.GetFileNameWithoutExtension(pack)) return;
        throw new SolventException("object-damaged", $"The pack '{pack}' is damaged: its bytes have another hash than its name.")
        {
            File = pack,
            Hint = "Nothing was sent. Get its objects back with 'solvent dataset repair --from REMOTE', or commit the original files again.",
        };
    }
}
