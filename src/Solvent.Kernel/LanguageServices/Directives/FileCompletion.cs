namespace Solvent.Kernel.LanguageServices.Directives;

/// <summary>Completes the paths of files.</summary>
public static class FileCompletion
{
    private const int MostFiles = 200;

    /// <summary>What <c>#r</c> takes.</summary>
    internal static IReadOnlyList<string> References { get; } = [".dll", ".csproj"];

    /// <summary>What <c>#load</c> takes.</summary>
    internal static IReadOnlyList<string> Scripts { get; } = [".csx", ".cs"];

    /// <summary>The files and folders that continue a path.</summary>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="typed">The path so far.</param>
    /// <param name="start">Where it starts in the cell.</param>
    /// <param name="end">Where the text ends that a completion replaces.</param>
    /// <param name="extensions">The files that are meant, by their extensions with the dot; none for all.</param>
    public static CompletionResult Complete(string folder, string typed, int start, int end, IReadOnlyList<string> extensions)
    {
        var cut = typed.LastIndexOfAny(['/', '\\']) + 1;
        var nameStart = start + cut;
        try
        {
            var directory = new DirectoryInfo(Path.GetFullPath(typed[..cut], folder));
            if (!directory.Exists) return new CompletionResult(nameStart, end, []);
            var items = directory.EnumerateFileSystemInfos()
                .Where(entry => entry.Name.StartsWith(typed[cut..], StringComparison.OrdinalIgnoreCase) && (typed.Length > cut || !entry.Name.StartsWith('.')))
                .Where(entry => entry is DirectoryInfo || extensions.Count == 0 || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                .OrderBy(entry => entry is DirectoryInfo)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .Take(MostFiles)
                .Select(entry => entry is DirectoryInfo ? new CompletionItem(entry.Name + "/", entry.Name + "/", "folder") : new CompletionItem(entry.Name, entry.Name, "file"));
            return new CompletionResult(nameStart, end, [.. items]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new CompletionResult(nameStart, end, []);
        }
    }
}
