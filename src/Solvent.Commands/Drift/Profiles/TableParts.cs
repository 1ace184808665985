namespace Solvent.Commands.Drift;

/// <summary>The files that together hold one table.</summary>
internal static class TableParts
{
    /// <summary>The files that a folder (written with a separator) or a pattern names, in the order of their paths; <see langword="null"/> for other words.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> when there is none.</exception>
    public static IReadOnlyList<string>? Find(string source, string path)
    {
        var isPattern = Path.GetFileName(source).AsSpan().ContainsAny('*', '?');
        var isFolder = source.AsSpan().ContainsAny('/', '\\') && Directory.Exists(path);
        if (!isPattern && !isFolder) return null;
        var (folder, pattern) = isFolder ? (path, "*") : (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        List<string> files = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, pattern).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)]
            : [];
        return files.Count > 0 ? files : throw new SolventException("file-not-found", $"There are no files '{source}'.") { File = source, Hint = "Check the folder and the pattern." };
    }
}
