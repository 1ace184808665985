namespace Solvent.Datasets;

/// <summary>Finds the versions that hold the bytes of a file or folder as it is now. Unchanged files are not read again.</summary>
internal sealed class ContentSearch(DatasetStore store)
{
    private readonly Dictionary<string, HashSet<string>> _manifests = new(StringComparer.Ordinal);

    /// <summary>The versions that hold it all, or none when some of it is in no version.</summary>
    public async Task<IReadOnlyList<DatasetVersion>> FindAsync(string path, CancellationToken cancellationToken)
    {
        var versions = store.Versions.All();
        if (versions.Count == 0) return [];
        var found = Directory.Exists(path)
            ? await FindFolderAsync(path, versions, cancellationToken)
            : await FindFileAsync(await store.Stats.HashAsync(path, cancellationToken), path, versions, cancellationToken) is { } version ? [version] : [];
        store.Stats.Save();
        return found;
    }

    private async Task<IReadOnlyList<DatasetVersion>> FindFolderAsync(string path, IReadOnlyList<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        var files = await new FolderSource(path, Pattern: null).HashAsync(store.Stats, cancellationToken);
        if (Best(versions.Where(version => version.Kind == DatasetKind.Folder), ObjectHash.Of(FolderManifest.Write(files)).ToString(), path) is { } whole) return [whole];
        var found = new List<DatasetVersion>();
        foreach (var file in files)
        {
            if (await FindFileAsync(file.Hash, Path.Combine(path, file.Path), versions, cancellationToken) is not { } version) return [];
            if (!found.Contains(version)) found.Add(version);
        }

        return found;
    }

    private async Task<DatasetVersion?> FindFileAsync(string hash, string path, IReadOnlyList<DatasetVersion> versions, CancellationToken cancellationToken)
    {
        if (Best(versions.Where(version => version.Kind == DatasetKind.File), hash, path) is { } file) return file;
        foreach (var folder in versions.Where(version => version.Kind == DatasetKind.Folder).OrderByDescending(version => version.CreatedAt))
        {
            if ((await ManifestAsync(folder, cancellationToken)).Contains(hash)) return folder;
        }

        return null;
    }

    private async Task<HashSet<string>> ManifestAsync(DatasetVersion folder, CancellationToken cancellationToken)
    {
        if (_manifests.TryGetValue(folder.Hash, out var known)) return known;
        var files = await store.Contents.TryManifestAsync(folder, cancellationToken);
        return _manifests[folder.Hash] = files.Select(file => file.Hash).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Of versions with the same bytes, one that was committed from the same place, and of several the newest.</summary>
    private DatasetVersion? Best(IEnumerable<DatasetVersion> versions, string hash, string path)
    {
        var relative = store.Directory.RelativePath(path);
        return versions.Where(version => version.Hash == hash).MaxBy(version => (version.TrackedPath == relative, version.CreatedAt));
    }
}
