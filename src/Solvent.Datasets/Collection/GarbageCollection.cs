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
        RequireFileLists();
        // After a clone the list of files of a folder is not there, and then neither is anything that only it needs. A damaged list stops the collection.
        var (needed, missing) = await new ObjectGraph(store).ReachAsync(store.Versions.AllVersionFiles().Select(VersionCatalog.Read), cancellationToken);
        RequireChunkLists(missing);
        needed.UnionWith(missing);
        var packs = store.Objects.Packs();
        var plans = packs.Select(pack => Plan(pack.Key, pack.Value, needed)).Where(plan => plan.Needed.Count == 0 || plan.NeededBytes < plan.UnneededBytes).ToList();
        var loose = store.Loose.All().Where(hash => !needed.Contains(hash)).ToList();
        var dead = plans.Sum(plan => store.Objects.EntriesOf(plan.Name).LongCount(entry => !needed.Contains(entry.Hash)));
        var freed = plans.Sum(plan => plan.Needed.Count == 0 ? plan.Bytes : plan.UnneededBytes) + loose.Sum(hash => new FileInfo(store.Loose.PathOf(hash)).Length);
        var report = new CollectionReport(dead + loose.Count, freed, plans.Count(plan => plan.Needed.Count == 0), plans.Count(plan => plan.Needed.Count > 0), dryRun);
        if (dryRun) return report;

        await RewriteAsync([.. plans.Where(plan => plan.Needed.Count > 0)], cancellationToken);
        Remove(plans);
        foreach (var hash in loose) File.Delete(store.Loose.PathOf(hash));
        store.Stats.Prune();
        var hashes = store.Versions.AllVersionFiles().Select(file => VersionCatalog.Read(file).Hash).ToHashSet(StringComparer.Ordinal);
        RemoveMaterialized(hashes);
        VersionProfiles.Collect(store, hashes);
        return report;
    }

    /// <summary>Without the list of its files, the files of a folder would look as if nothing needed them.</summary>
    private void RequireFileLists()
    {
        foreach (var version in store.Versions.AllVersionFiles().Select(VersionCatalog.Read).Where(version => version.Kind == DatasetKind.Folder))
        {
            var hash = ObjectHash.Parse(version.Hash);
            if (store.Objects.TryFind(hash) is null || store.Contents.IsComplete(hash)) continue;
            throw new SolventException("object-damaged", $"The list of files of {version.Reference} is damaged, so nobody can say which objects it needs.")
            {
                Hint = "Repair it (solvent dataset repair --from REMOTE) or remove the version, then collect again. Nothing was removed.",
            };
        }
    }

    /// <summary>Without the list of its chunks, those of a long content would look as if nothing needed them.</summary>
    private void RequireChunkLists(IEnumerable<ObjectHash> missing)
    {
        foreach (var damaged in missing.Select(store.Objects.TryFind).OfType<StoredObject>().Where(stored => stored.Entry.Form == ObjectForm.Chunks))
        {
            throw new SolventException("object-damaged", $"The object {damaged.Entry.Hash} in '{damaged.PackPath}' is damaged, so nobody can say which chunks it needs.")
            {
                File = damaged.PackPath,
                Hint = "Repair it (solvent dataset repair --from REMOTE) or commit the original file again, then collect again. Nothing was removed.",
            };
        }
    }

    private PackPlan Plan(string name, long bytes, HashSet<ObjectHash> needed)
    {
        var (kept, unneeded) = (new List<PackEntry>(), 0L);
        foreach (var entry in store.Objects.EntriesOf(name))
        {
            if (needed.Contains(entry.Hash)) kept.Add(entry);
            else unneeded += entry.Stored;
        }

        return new PackPlan(name, bytes, kept, kept.Sum(entry => (long)entry.Stored), unneeded);
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
        RequireFileLists();
    }

    private void RemoveMaterialized(HashSet<string> hashes)
    {
        var files = Path.Combine(store.Directory.Cache, "files");
        if (!Directory.Exists(files)) return;
        foreach (var folder in new DirectoryInfo(files).EnumerateDirectories().Where(folder => !hashes.Contains(folder.Name)))
        {
            foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
            folder.Delete(recursive: true);
        }
    }

    private sealed record PackPlan(string Name, long Bytes, IReadOnlyList<PackEntry> Needed, long NeededBytes, long UnneededBytes);
}
