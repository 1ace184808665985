using System.IO.Enumeration;
using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>Finds the files that paths, projects, folders and glob patterns stand for.</summary>
internal static class LintTargets
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "artifacts", "node_modules"];

    private static readonly string[] Extensions = [".ipynb", ".dib", ".cs", ".csx"];

    /// <param name="paths">What to lint; what starts with <c>!</c> leaves out.</param>
    /// <param name="root">The folder that relative paths start from.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, string root)
    {
        var named = new SortedSet<string>(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var written = paths.ToLookup(path => path.StartsWith('!'));
        foreach (var path in written[false].DefaultIfEmpty("."))
        {
            var full = Path.GetFullPath(path, root);
            if (File.Exists(full) && CSharpProject.IsSolution(full)) found.UnionWith(InSolution(full, path));
            else if (File.Exists(full) && CSharpProject.IsProject(full)) found.UnionWith(InProject(full, path));
            else if (File.Exists(full)) named.Add(Lintable(full, path));
            else if (Directory.Exists(full)) found.UnionWith(InFolder(full, path));
            else if (IsPattern(path)) found.UnionWith(MatchingAny(full, path));
            // A missing notebook is reported by the room that reads notebooks, so that it reads the same everywhere.
            else if (IsNotebook(full)) named.Add(full);
            else throw NotFound(path);
        }

        // Who names a file wants it looked at, whatever else ignores it.
        found.ExceptWith(GitIgnore.Of(found, root));
        found.UnionWith(named);
        foreach (var exclusion in written[true]) found.RemoveWhere(file => IsExcluded(file, exclusion[1..], root));
        return found.Count > 0 ? [.. found] : throw Nothing("Nothing is left to lint: all files are ignored by git or left out.", string.Join(' ', written[false]));
    }

    public static bool IsNotebook(string path)
        => Path.GetExtension(path).ToUpperInvariant() is ".IPYNB" or ".DIB";

    /// <summary>The notebook that a text is, in the format that the name of its file says.</summary>
    public static NotebookDocument Parse(string path, string text)
        => NotebookDocument.Parse(text, Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase) ? NotebookFormat.Dib : NotebookFormat.Ipynb, path);

    /// <summary>All files below <paramref name="folder"/> with one of the <paramref name="extensions"/>, without build output and hidden folders.</summary>
    public static IEnumerable<string> Below(string folder, params string[] extensions)
        => new FileSystemEnumerable<string>(
            folder,
            (ref entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && HasExtension(entry.FileName, extensions),
            ShouldRecursePredicate = (ref entry) => !IsSkipped(entry.FileName),
        };

    private static bool HasExtension(ReadOnlySpan<char> name, string[] extensions)
    {
        foreach (var extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsSkipped(ReadOnlySpan<char> folder)
    {
        if (folder.StartsWith('.')) return true;
        foreach (var skipped in SkippedFolders)
        {
            if (folder.Equals(skipped, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static string Lintable(string full, string asWritten)
        => Extensions.Contains(Path.GetExtension(full), StringComparer.OrdinalIgnoreCase)
            ? full
            : throw Nothing($"'{asWritten}' is not a file that can be linted.", asWritten);

    private static List<string> InFolder(string folder, string asWritten)
    {
        List<string> files = [.. Below(folder, Extensions)];
        return files.Count > 0 ? files : throw Nothing($"There is no notebook and no C# file in '{asWritten}'.", asWritten);
    }

    private static IReadOnlyList<string> InProject(string project, string asWritten)
    {
        var files = CSharpProject.Load(project).Sources;
        return files.Count > 0 ? files : throw Nothing($"The project '{asWritten}' has no C# file.", asWritten);
    }

    private static List<string> InSolution(string solution, string asWritten)
    {
        List<string> files = [.. CSharpProject.InSolution(solution).SelectMany(project => CSharpProject.Load(project).Sources)];
        return files.Count > 0 ? files : throw Nothing($"The solution '{asWritten}' has no C# project with a file.", asWritten);
    }

    private static bool IsExcluded(string file, string pattern, string root)
    {
        var full = Path.GetFullPath(pattern.TrimEnd('/', '\\'), root);
        var rest = full.Replace('\\', '/').TrimStart('/').Split('/');
        var path = file.Replace('\\', '/').TrimStart('/').Split('/');
        // What names a folder leaves out all that is below it.
        return Enumerable.Range(1, path.Length).Any(length => Matches(path.AsSpan(0, length), rest));
    }

    private static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    private static List<string> MatchingAny(string pattern, string asWritten)
    {
        List<string> files = [.. Matching(pattern, Extensions)];
        return files.Count > 0 ? files : throw Nothing($"No notebook and no C# file matches '{asWritten}'.", asWritten);
    }

    /// <summary>The files that a full path or pattern stands for.</summary>
    public static IEnumerable<string> Matching(string pattern, params string[] extensions)
    {
        if (!IsPattern(pattern)) return File.Exists(pattern) ? [pattern] : [];
        var normal = pattern.Replace('\\', '/');
        var fixedPart = normal[..(normal[..normal.AsSpan().IndexOfAny('*', '?')].LastIndexOf('/') + 1)];
        var rest = normal[fixedPart.Length..].Split('/');
        return Directory.Exists(fixedPart) ? Below(fixedPart, extensions).Where(file => Matches(file.Replace('\\', '/')[fixedPart.Length..].Split('/'), rest)) : [];
    }

    /// <summary>Compares path segments; <c>**</c> stands for any number of folders.</summary>
    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty) return path.IsEmpty;
        if (pattern[0] != "**")
        {
            return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: OperatingSystem.IsWindows()) && Matches(path[1..], pattern[1..]);
        }

        for (var skipped = 0; skipped <= path.Length; skipped++)
        {
            if (Matches(path[skipped..], pattern[1..])) return true;
        }

        return false;
    }

    private static SolventException Nothing(string message, string path) => new("nothing-to-lint", message)
    {
        File = path,
        Hint = "Name a folder, a pattern, a project or files that end in .ipynb, .dib, .cs or .csx.",
    };

    private static SolventException NotFound(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        var neighbours = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)) : [];
        return new SolventException("file-not-found", $"There is no file or folder '{path}'.")
        {
            File = path,
            Hint = NearestName.Suggestion(Path.GetFileName(path), neighbours) ?? "Check the path; it is read relative to the current folder.",
        };
    }
}
