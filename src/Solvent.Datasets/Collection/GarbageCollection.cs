namespace Solvent.Datasets;

/// <summary>
/// Removes objects that no version needs. Packs without any needed object go; packs in which less than half is needed are written anew. New packs are in
/// place before old ones go, so that a kill at any moment loses nothing.
/// </summary>
internal sealed class GarbageCollection(DatasetStore store)
{
    public async Task<CollectionReport> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(store.Directory.Location)) return new CollectionReport(0, 0, 0, 0, dryRun);
        using var alone = await StoreLock.ExclusiveAsync(store.Directory, cancellationToken);
        store.Objects.Rescan();
        var needed = await NeededAsync(cancellationToken);
        var packs = store.Objects.Packs();
        var plans = packs.Select(pack => Plan(pack.Key, pack.Value, needed)).Where(plan => plan.Needed.Count == 0 || plan.NeededBytes < plan.Bytes / 2).ToList();
        var loose = store.Loose.All().Where(hash => !needed.Contains(hash)).ToList();
        var dead = plans.Sum(plan => store.Objects.EntriesOf(plan.Name).LongCount(entry => !needed.Contains(entry.Hash)));
        var freed = plans.Sum(plan => plan.Bytes - plan.NeededBytes) + loose.Sum(hash => new FileInfo(store.Loose.PathOf(hash)).Length);
        var report = new CollectionReport(dead + loose.Count, freed, plans.Count(plan => plan.Needed.Count == 0), plans.Count(plan => plan.Needed.Count > 0), dryRun);
        if (dryRun) return report;

        await RewriteAsync([.. plans.Where(plan => plan.Needed.Count > 0)], cancellationToken);
        Remove(plans);
        foreach (var hash in loose) File.Delete(store.Loose.PathOf(hash));
        store.Stats.Prune();
        RemoveMaterialized();
        return report;
    }

    /// <summary>The objects that some version needs.</summary>
    private async Task<HashSet<ObjectHash>> NeededAsync(CancellationToken cancellationToken)
    {
        var needed = new HashSet<ObjectHash>();
        var open = new Stack<ObjectHash>();
        foreach (var version in store.Versions.AllVersionFiles().Select(VersionCatalog.Read))
        {
            open.Push(ObjectHash.Parse(version.Hash));
            // After a clone the list of files is not there, and then neither is there anything that only it needs. A damaged one stops the collection.
            if (version.Kind == DatasetKind.File || !store.Contents.IsComplete(ObjectHash.Parse(version.Hash))) continue;
            foreach (var file in await store.Contents.FilesAsync(version, cancellationToken)) open.Push(ObjectHash.Parse(file.Hash));
        }

        while (open.TryPop(out var hash))
        {
            if (!needed.Add(hash) || store.Objects.TryFind(hash) is not { } stored) continue;
            foreach (var part in ObjectReader.PartsOf(stored)) open.Push(part);
        }

        return needed;
    }

    private PackPlan Plan(string name, long bytes, HashSet<ObjectHash> needed)
    {
        var entries = store.Objects.EntriesOf(name).Where(entry => needed.Contains(entry.Hash)).ToList();
        return new PackPlan(name, bytes, entries, entries.Sum(entry => (long)entry.Stored));
    }

    private async Task RewriteAsync(IReadOnlyList<PackPlan> plans, CancellationToken cancellationToken)
    {
        using var batch = new ObjectBatch(store.Directory, store.Objects);
        foreach (var plan in plans)
        {
            using var handle = File.OpenHandle(store.Objects.PathOf(plan.Name));
            foreach (var entry in plan.Needed)
            {
                var kept = new byte[entry.Stored];
                PackFile.Fill(handle, kept, entry.Offset);
                batch.Add(entry.Hash, entry.Form, kept, entry.Length, entry.Base);
            }
        }

        await batch.PublishAsync(cancellationToken);
    }

    private void Remove(IReadOnlyList<PackPlan> plans)
    {
        if (plans.Count == 0) return;
        foreach (var plan in plans) File.Delete(store.Objects.PathOf(plan.Name));
        // Notes of where objects are went with the packs; the new packs, or others, have them too.
        store.Objects.Rescan();
    }

    private void RemoveMaterialized()
    {
        var files = Path.Combine(store.Directory.Cache, "files");
        if (!Directory.Exists(files)) return;
        var hashes = store.Versions.AllVersionFiles().Select(file => VersionCatalog.Read(file).Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in new DirectoryInfo(files).EnumerateDirectories().Where(folder => !hashes.Contains(folder.Name)))
        {
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
            folder.Delete(recursive: true);
        }
    }

    private sealed record PackPlan(string Name, long Bytes, IReadOnlyList<PackEntry> Needed, long NeededBytes);
}
