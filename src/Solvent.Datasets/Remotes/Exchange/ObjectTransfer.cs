namespace Solvent.Datasets;

/// <summary>Brings the packs that hold what versions need and the store lacks.</summary>
internal sealed class ObjectTransfer(DatasetStore store, RemoteConnection remote, TransferMeter meter)
{
    private const int AtOnce = 4;

    private readonly RemotePacks _packs = new(remote, store.Directory.Cache);
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private readonly List<SolventException> _damage = [];

    /// <summary>Brings what versions need, and returns those that need something that the remote does not have.</summary>
    /// <exception cref="SolventException"><c>remote-damaged</c> when what is needed is there only in a damaged pack.</exception>
    public async Task<IReadOnlyList<DatasetVersion>> BringAsync(IReadOnlyList<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        store.Objects.Rescan();
        var graph = new ObjectGraph(store);
        var isListed = false;
        while (true)
        {
            var (_, missing) = await graph.ReachAsync(versions, cancellationToken);
            if (missing.Count == 0) return [];
            if (!isListed) await ListAsync(cancellationToken);
            isListed = true;
            var chosen = Choose(missing);
            if (chosen.Count > 0)
            {
                // What lies behind the objects that these packs bring is known when they are here.
                await BringPacksAsync(chosen, cancellationToken);
                continue;
            }

            if (_damage.Concat(_packs.Damage).FirstOrDefault() is { } damage) throw damage;
            return await graph.IncompleteAsync(versions, cancellationToken);
        }
    }

    /// <summary>Brings those of the named packs that the remote has under the same name, in place of the ones here.</summary>
    public async Task ReplaceAsync(IEnumerable<string> packs, CancellationToken cancellationToken)
    {
        await _packs.ListAsync(cancellationToken);
        await BringPacksAsync([.. packs.Where(_packs.Sizes.ContainsKey)], cancellationToken);
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        await _packs.ListAsync(cancellationToken);
        await _packs.ReadIndexesAsync(_packs.Sizes.Keys, cancellationToken);
    }

    /// <summary>Packs that hold objects, the ones that hold most of them first, until each object is in one of them.</summary>
    private List<string> Choose(HashSet<ObjectHash> missing)
    {
        var chosen = new List<string>();
        var candidates = _packs.Sizes.Keys.Where(pack => !_tried.Contains(pack))
            .Select(pack => (Pack: pack, Objects: _packs.EntriesOf(pack).Select(entry => entry.Hash).Where(missing.Contains).ToList()))
            .Where(candidate => candidate.Objects.Count > 0)
            .OrderByDescending(candidate => candidate.Objects.Count)
            .ThenBy(candidate => candidate.Pack, StringComparer.Ordinal);
        foreach (var (pack, objects) in candidates)
        {
            var before = missing.Count;
            missing.ExceptWith(objects);
            if (missing.Count < before) chosen.Add(pack);
        }

        return chosen;
    }

    private async Task BringPacksAsync(List<string> packs, CancellationToken cancellationToken)
    {
        meter.Expect(packs.Count, packs.Sum(pack => _packs.Sizes[pack]));
        await Parallel.ForEachAsync(
            packs.OrderByDescending(pack => _packs.Sizes[pack]),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (pack, token) => await BringAsync(pack, token));
        _tried.UnionWith(packs);
    }

    private async Task BringAsync(string pack, CancellationToken cancellationToken)
    {
        try
        {
            await new PackDownload(store, remote, meter).RunAsync(pack, _packs.Sizes[pack], cancellationToken);
        }
        catch (SolventException failure) when (failure.Code == "remote-damaged")
        {
            // Another pack may hold the same objects; if none does, this is what the user is told.
            lock (_damage) _damage.Add(failure);
        }
    }
}
