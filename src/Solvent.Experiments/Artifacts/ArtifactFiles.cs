namespace Solvent.Experiments;

/// <summary>The files that a path means, with the names that they get in a run.</summary>
internal static class ArtifactFiles
{
    /// <summary>A file has its own name, or the one given; files of a folder have the name of the folder before theirs.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>; <c>invalid-name</c> for a name that leads out of the run; <c>no-files</c> for an empty folder.</exception>
    public static IReadOnlyList<(string Path, string Name)> Find(string path, string? name)
    {
        var full = Path.GetFullPath(path);
        var under = Name(name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(full)));
        if (!Directory.Exists(full)) return [(full, under)];
        var files = Directory.EnumerateFiles(full, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Order(StringComparer.Ordinal)
            .Select(file => (file, $"{under}/{Path.GetRelativePath(full, file).Replace('\\', '/')}"))
            .ToList();
        return files.Count > 0 ? files : throw new SolventException("no-files", $"The folder '{path}' has no files.") { File = full, Hint = "Log it once something is in it." };
    }

    /// <summary>The name as runs keep it: with <c>/</c>.</summary>
    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public static string Name(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        if (!Array.Exists(parts, part => part is "." or ".." || string.IsNullOrWhiteSpace(part)) && !name.Any(char.IsControl)) return string.Join('/', parts);
        throw new SolventException("invalid-name", $"'{name}' is no name for an artifact.")
        {
            ExitCode = SolventException.WrongUsage,
            Hint = "Give it the name of a file, with folders in front if you like: plots/roc.svg.",
        };
    }
}
