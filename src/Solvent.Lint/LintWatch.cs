using Solvent.Lint.Sources;
using Solvent.Lint.Watching;

namespace Solvent.Lint;

/// <summary>Lints again and again what changes.</summary>
public static class LintWatch
{
    // Editors write a file in several steps.
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);

    /// <summary>Lints everything once, then each file that has changed, until <paramref name="cancellationToken"/> ends it, which is no error.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="options">How to lint.</param>
    /// <param name="tell">Given each result; of the first all files, of later ones those that have changed.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="SolventException">As of <see cref="NotebookLinter"/>, for the first lint only.</exception>
    public static async Task RunAsync(IEnumerable<string> paths, LintOptions options, Action<LintResult> tell, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> named = [.. paths];
        options = options with { Root = Path.GetFullPath(options.Root) };
        var files = LintTargets.Find(named, options.Root);
        using var changes = new FileChanges(FoldersOf(named, files, options.Root));
        try
        {
            tell(await NotebookLinter.LintAsync(named, options, cancellationToken));
            while (true)
            {
                var changed = await changes.NextAsync(Calm, cancellationToken);
                var linted = Lintable(named, changed, options.Root);
                if (linted.Count > 0) tell(await NotebookLinter.LintAsync(linted, options, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This is how a watch ends.
        }
    }

    private static IReadOnlyList<string> Lintable(IReadOnlyList<string> named, IReadOnlySet<string> changed, string root)
    {
        try
        {
            return [.. LintTargets.Find(named, root).Where(file => Ancestry(file).Any(changed.Contains))];
        }
        catch (SolventException)
        {
            // What is watched was deleted; it may come back.
            return [];
        }
    }

    private static IEnumerable<string> Ancestry(string file)
    {
        for (var path = file; path is not null; path = Path.GetDirectoryName(path)) yield return path;
    }

    private static IReadOnlyList<string> FoldersOf(IReadOnlyList<string> named, IReadOnlyList<string> files, string root)
    {
        var folders = named.Where(path => !path.StartsWith('!')).Select(path => Path.GetFullPath(path, root)).Where(Directory.Exists)
            .Concat(files.Select(file => Path.GetDirectoryName(file)!))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        // A folder is watched with all below it.
        return [.. folders.Where(folder => !folders.Exists(other => other != folder && folder.StartsWith(Path.TrimEndingDirectorySeparator(other) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))];
    }
}
