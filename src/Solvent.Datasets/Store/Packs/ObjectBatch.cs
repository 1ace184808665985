namespace Solvent.Datasets;

/// <summary>
/// Objects that come into the store together: nothing of them is there until <see cref="PublishAsync"/>, then all of them are. Threads may add at once.
/// </summary>
internal sealed class ObjectBatch(StoreDirectory store, ObjectCatalog catalog) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<PackWriter> _packs = [];
    private readonly HashSet<ObjectHash> _added = [];

    /// <summary>The number of kept bytes so far.</summary>
    public long StoredBytes { get; private set; }

    /// <summary>Whether an object was added.</summary>
    public bool Contains(ObjectHash hash)
    {
        lock (_gate) return _added.Contains(hash);
    }

    /// <summary>Adds an object unless the batch has it.</summary>
    public void Add(ObjectHash hash, ObjectForm form, ReadOnlySpan<byte> kept, long length, ObjectHash? from = null)
    {
        lock (_gate)
        {
            if (!_added.Add(hash)) return;
            if (_packs.Count == 0 || _packs[^1].Length >= PackFile.LargestBytes) _packs.Add(new PackWriter(store.NewTemporaryFile()));
            _packs[^1].Add(hash, form, kept, length, from);
            StoredBytes += kept.Length;
        }
    }

    /// <summary>Puts the objects into the store.</summary>
    /// <returns>The names of the packs that hold them.</returns>
    /// <exception cref="SolventException"><c>store-write-damaged</c>, <c>disk-full</c>, <c>write-failed</c>; nothing was stored.</exception>
    public async Task<IReadOnlyList<string>> PublishAsync(CancellationToken cancellationToken)
    {
        var finished = new List<(string Name, long Bytes, IReadOnlyList<PackEntry> Entries)>();
        foreach (var pack in _packs) finished.Add((await pack.CompleteAsync(cancellationToken), pack.Length, pack.Entries));
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < finished.Count; i++) _packs[i].Publish(catalog.PathOf(finished[i].Name));
        if (finished.Count > 0) catalog.Add(finished);
        return [.. finished.Select(pack => pack.Name)];
    }

    public void Dispose()
    {
        foreach (var pack in _packs) pack.Dispose();
    }
}
