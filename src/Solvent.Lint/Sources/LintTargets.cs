using System.IO.Enumeration;
using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>Finds the files that paths, folders and glob patterns stand for.</summary>
internal static class LintTargets
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "artifacts", "node_modules"];

    private static readonly string[] Extensions = [".ipynb", ".dib", ".cs", ".csx"];

    public static IReadOnlyList<string> Find(IEnumerable<string> paths, string root)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, root);
            if (File.Exists(full)) files.Add(Lintable(full, path));
            else if (Directory.Exists(full)) files.UnionWith(InFolder(full, path));
            else if (IsPattern(path)) files.UnionWith(Matching(full, path));
            // A missing notebook is reported by the room that reads notebooks, so that it reads the same everywhere.
            else if (IsNotebook(full)) files.Add(full);
            else throw NotFound(path);
        }

        return [.. files];
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

    private static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    private static List<string> Matching(string pattern, string asWritten)
    {
        var normal = pattern.Replace('\\', '/');
        var fixedPart = normal[..(normal[..normal.AsSpan().IndexOfAny('*', '?')].LastIndexOf('/') + 1)];
        var rest = normal[fixedPart.Length..].Split('/');
        List<string> files = Directory.Exists(fixedPart)
            ? [.. Below(fixedPart, Extensions).Where(file => Matches(file.Replace('\\', '/')[fixedPart.Length..].Split('/'), rest))]
            : [];
        return files.Count > 0 ? files : throw Nothing($"No notebook and no C# file matches '{asWritten}'.", asWritten);
    }

    /// <summary>Compares path segments; <c>**</c> stands for any number of folders.</summary>
    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty) return path.IsEmpty;
        if (pattern[0] != "**")
        {
            return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(path[1..], pattern[1..]);
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
        Hint = "Name a folder, a pattern or files that end in .ipynb, .dib, .cs or .csx.",
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
