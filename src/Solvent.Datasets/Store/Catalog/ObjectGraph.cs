namespace Solvent.Datasets;

/// <summary>Follows versions to the objects that they are made of: contents, lists of files, files, chunks and the bases of deltas.</summary>
internal sealed class ObjectGraph(DatasetStore store)
{
    /// <summary>The objects that the store has and those that it lacks or knows to be damaged. What lies behind a missing one is not known.</summary>
    /// <exception cref="SolventException"><c>manifest-corrupt</c>, <c>object-damaged</c> for the list of files of a folder.</exception>
    public async Task<(HashSet<ObjectHash> Present, HashSet<ObjectHash> Missing)> ReachAsync(IEnumerable<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        var (present, missing) = (new HashSet<ObjectHash>(), new HashSet<ObjectHash>());
        foreach (var version in versions)
        {
            var hash = ObjectHash.Parse(version.Hash);
            Follow(hash, present, missing);
            if (version.Suite is { } suite) Follow(ObjectHash.Parse(suite), present, missing);
            if (version.Kind == DatasetKind.File || !store.Contents.IsComplete(hash)) continue;
            foreach (var file in await store.Contents.FilesAsync(version, cancellationToken)) Follow(ObjectHash.Parse(file.Hash), present, missing);
        }

        return (present, missing);
    }

    /// <summary>Those of the versions that need something that the store lacks or knows to be damaged.</summary>
    /// <exception cref="SolventException">As <see cref="ReachAsync"/>.</exception>
    public async Task<IReadOnlyList<DatasetVersion>> IncompleteAsync(IReadOnlyList<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        // Nearly always there are none, which one walk over all of them tells.
        if ((await ReachAsync(versions, cancellationToken)).Missing.Count == 0) return [];
        var incomplete = new List<DatasetVersion>();
        foreach (var version in versions)
        {
            if ((await ReachAsync([version], cancellationToken)).Missing.Count > 0) incomplete.Add(version);
        }

        return incomplete;
    }

    private void Follow(ObjectHash first, HashSet<ObjectHash> present, HashSet<ObjectHash> missing)
    {
        var open = new Stack<ObjectHash>([first]);
        while (open.TryPop(out var hash))
        {
            if (present.Contains(hash) || missing.Contains(hash)) continue;
            if (store.Objects.TryFind(hash) is not { Damaged: false } stored)
            {
                (store.Loose.Has(hash) ? present : missing).Add(hash);
                // The base of a damaged delta is known all the same.
                if (store.Objects.TryFind(hash)?.Entry.Base is { } from) open.Push(from);
                continue;
            }

            try
            {
                foreach (var part in ObjectReader.PartsOf(stored)) open.Push(part);
                present.Add(hash);
            }
            catch (DamagedObjectException)
            {
                store.Objects.MarkDamaged(hash);
                missing.Add(hash);
            }
        }
    }
}
