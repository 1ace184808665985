namespace Solvent.Datasets;

/// <summary>Finds a file of a version by its path.</summary>
internal sealed class VersionFiles(DatasetStore store)
{
    private const int MostNamed = 10;

    /// <summary>The hash of the file.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> with the nearest name; <c>version-is-folder</c> when no file is named.</exception>
    public async Task<string> FindAsync(DatasetVersion version, string? path, CancellationToken cancellationToken)
    {
        var files = await store.Contents.FilesAsync(version, cancellationToken);
        if (path is null && version.Kind == DatasetKind.File) return version.Hash;
        if (files.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.Ordinal)) is { } found) return found.Hash;
        var names = $"Its files are: {string.Join(", ", files.Take(MostNamed).Select(file => file.Path))}{(files.Count > MostNamed ? ", …" : "")}.";
        if (path is null) throw new SolventException("version-is-folder", $"{version.Reference} is a folder; name one of its files.") { Hint = names };
        throw new SolventException("file-not-found", $"{version.Reference} has no file '{path}'.")
        {
            Hint = NearestName.Suggestion(path, files.Select(file => file.Path)) ?? names,
        };
    }
}
