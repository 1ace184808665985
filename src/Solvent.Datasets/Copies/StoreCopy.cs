using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// A store for a copy of a project that knows some versions only, so that the newest version of a dataset, a tag, a number and a path there mean these. The bytes, the
/// runs and what they keep are those of the project: links lead to them, nothing is copied.
/// </summary>
public static class StoreCopy
{
    // Everything else of a store belongs to the project, whichever folder it is used from.
    private static readonly string[] Own = ["datasets", "cache", "tmp", "format", ".gitignore", "catalog.db", "catalog.db-wal", "catalog.db-shm", "experiments.db-wal", "experiments.db-shm"];

    /// <summary>Makes the store.</summary>
    /// <param name="root">The root of the project.</param>
    /// <param name="copy">The root of the copy; a store that it has is replaced.</param>
    /// <param name="versions">The versions that the copy knows.</param>
    /// <param name="written">Versions that are to be written there again: each gets the number that it had.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>; <c>store-corrupt</c>.</exception>
    public static async Task CreateAsync(
        string root, string copy, IReadOnlyList<CopiedVersion> versions, IReadOnlyList<(string Dataset, string Version)> written, CancellationToken cancellationToken = default)
    {
        var project = StoreDirectory.Find(root);
        var location = Path.Combine(copy, StoreDirectory.FolderName);
        if (Directory.Exists(location)) Directory.Delete(location, recursive: true);
        Directory.CreateDirectory(location);
        Link(project, location);
        await AtomicFile.WriteAllTextAsync(Path.Combine(location, "format"), StoreDirectory.FormatLine, cancellationToken);
        var catalog = new VersionCatalog(StoreDirectory.Find(copy));
        foreach (var version in versions)
        {
            await catalog.ReplaceAsync(version.Source with { Dataset = version.Dataset, Version = version.Version, Parent = null }, cancellationToken);
        }

        await TagAsync(new VersionCatalog(project), catalog, versions, cancellationToken);
        foreach (var (dataset, version) in written) await NoteAsync(StoreDirectory.Find(copy), dataset, version, cancellationToken);
    }

    private static void Link(StoreDirectory project, string location)
    {
        try
        {
            foreach (var folder in new[] { project.Packs, project.Journals, project.Artifacts }) Directory.CreateDirectory(folder);
            foreach (var entry in new DirectoryInfo(project.Location).EnumerateFileSystemInfos().Where(entry => !Own.Contains(entry.Name, StringComparer.Ordinal)))
            {
                var link = Path.Combine(location, entry.Name);
                if (entry is DirectoryInfo) Directory.CreateSymbolicLink(link, entry.FullName);
                else File.CreateSymbolicLink(link, entry.FullName);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("write-failed", $"Cannot link the store of a copy to '{project.Location}': {exception.Message}", exception)
            {
                File = location,
                Hint = "On Windows, turn on the developer mode, which lets programs make symbolic links.",
            };
        }
    }

    // A tag that has moved on means the one version that the copy has.
    private static async Task TagAsync(VersionCatalog project, VersionCatalog copy, IReadOnlyList<CopiedVersion> versions, CancellationToken cancellationToken)
    {
        foreach (var dataset in versions.GroupBy(version => version.Dataset, StringComparer.Ordinal))
        {
            var known = copy.Versions(dataset.Key);
            var tags = dataset.ToDictionary(version => version.Version, version => version.Source.Tags, StringComparer.Ordinal);
            var moved = dataset.Count() == 1 ? project.TryVersions(dataset.First().Source.Dataset).SelectMany(version => version.Tags) : [];
            foreach (var version in known) await copy.TagAsync(version, tags[version.Version].Concat(moved).Distinct(StringComparer.Ordinal), cancellationToken);
        }
    }

    private static async Task NoteAsync(StoreDirectory copy, string dataset, string version, CancellationToken cancellationToken)
    {
        if (!int.TryParse(version.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number <= 1) return;
        var folder = Path.Combine(copy.Datasets, dataset);
        Directory.CreateDirectory(folder);
        await LastNumber.NoteAsync(folder, number - 1, copy.NewTemporaryFile(), cancellationToken);
    }
}
