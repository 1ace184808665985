namespace Solvent.Datasets;

/// <summary>Compares what datasets were committed from with their versions.</summary>
internal sealed class WorkTreeStatus(DatasetStore store)
{
    public async Task<IReadOnlyList<StatusEntry>> RunAsync(CancellationToken cancellationToken)
    {
        var entries = new List<StatusEntry>();
        foreach (var versions in store.Versions.ByDataset())
        {
            if (versions[^1].TrackedPath is not { } path) continue;
            entries.Add(versions[^1].Kind == DatasetKind.Folder
                ? await FolderAsync(versions, path, cancellationToken)
                : await FileAsync(versions, path, cancellationToken));
        }

        store.Stats.Save();
        return entries;
    }

    private async Task<StatusEntry> FileAsync(IReadOnlyList<DatasetVersion> versions, string path, CancellationToken cancellationToken)
    {
        var full = Path.Combine(store.Directory.Root, path);
        var hash = File.Exists(full) ? await store.Stats.HashAsync(full, cancellationToken) : null;
        return Entry(versions, path, hash);
    }

    private async Task<StatusEntry> FolderAsync(IReadOnlyList<DatasetVersion> versions, string path, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path, store.Directory.Root);
        if (!Directory.Exists(full)) return Entry(versions, path, hash: null);
        var files = await new FolderSource(full, versions[^1].Pattern).HashAsync(store.Stats, cancellationToken);
        var entry = Entry(versions, path, ObjectHash.Of(FolderManifest.Write(files)).ToString());
        if (entry.State is not FileState.Changed) return entry;
        var changes = Changes(await store.Contents.TryManifestAsync(versions[^1], cancellationToken), files);
        // Nothing is left of the folder but the folder.
        return files.Count == 0 ? entry with { State = FileState.Missing } : entry with { Files = changes };
    }

    private static StatusEntry Entry(IReadOnlyList<DatasetVersion> versions, string path, string? hash)
    {
        var newest = versions[^1];
        var match = versions.LastOrDefault(version => string.Equals(version.Hash, hash, StringComparison.Ordinal));
        var state = hash is null ? FileState.Missing
            : match is null ? FileState.Changed
            : match.Hash == newest.Hash ? FileState.Unchanged
            : FileState.Older;
        return new StatusEntry(newest.Dataset, path, state, match?.Version, newest.Version);
    }

    private static List<FolderChange> Changes(IReadOnlyList<DatasetFile> before, IReadOnlyList<DatasetFile> now)
    {
        var present = now.ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal);
        var committed = before.ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal);
        var changes = before
            .Where(file => present.GetValueOrDefault(file.Path) != file.Hash)
            .Select(file => new FolderChange(file.Path, present.ContainsKey(file.Path) ? FileState.Changed : FileState.Missing))
            .Concat(now.Where(file => !committed.ContainsKey(file.Path)).Select(file => new FolderChange(file.Path, FileState.New)));
        return [.. changes.OrderBy(change => change.Path, StringComparer.Ordinal)];
    }
}
