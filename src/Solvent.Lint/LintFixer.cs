using Solvent.Lint.Fixing;
using Solvent.Lint.Sources;

namespace Solvent.Lint;

/// <summary>Applies the code fixes of rules to notebooks and C# files.</summary>
public static class LintFixer
{
    // A fix may bring up another finding that has a fix; one that brings up itself would do so for ever.
    private const int MostPasses = 25;

    /// <summary>
    /// Fixes what has a fix. Of a notebook only the lines that a fix changes become others: outputs, metadata and the layout of the JSON stay as they
    /// are. A file is changed as a whole or not at all.
    /// </summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="options">How to lint.</param>
    /// <param name="writes">Whether files are written; else it is only said what would be.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="SolventException">As of <see cref="NotebookLinter"/>, and <c>write-failed</c> or <c>disk-full</c>.</exception>
    public static async Task<FixResult> FixAsync(
        IEnumerable<string> paths, LintOptions? options = null, bool writes = true, CancellationToken cancellationToken = default)
    {
        options = options is null ? new LintOptions() : options with { Root = Path.GetFullPath(options.Root) };
        var files = new EditedFiles();
        var log = new FixLog();
        IReadOnlyList<string> named = [.. paths];
        IReadOnlyCollection<string> open = LintTargets.Find(named, options.Root);
        for (var pass = 0; pass < MostPasses && open.Count > 0; pass++)
        {
            open = await FixOnceAsync(open, files, log, options with { Changed = files.Texts }, cancellationToken);
        }

        foreach (var file in open) log.Add(Unfinished(DisplayPath.Of(file, options.Root)));
        await FixReview.TakeBackWhatBreaksAsync(files, log, options, cancellationToken);
        var remaining = await NotebookLinter.LintAsync(named, options with { Changed = files.Texts }, cancellationToken);
        var changes = files.Changes(options.Root);
        if (writes) await files.WriteAsync(cancellationToken);
        return new FixResult(remaining with { Notes = [.. remaining.Notes, .. log.Notes] }, log.Fixed, changes);
    }

    /// <returns>The files that have changed, which may have more to fix.</returns>
    private static async Task<IReadOnlyCollection<string>> FixOnceAsync(
        IReadOnlyCollection<string> open, EditedFiles files, FixLog log, LintOptions options, CancellationToken cancellationToken)
    {
        var accepted = new List<SourceEdit>();
        foreach (var proposal in await FixProposals.FindAsync(open, options, log, cancellationToken))
        {
            // Two fixes of one place are made one after the other, each seeing what the other did.
            if (proposal.Edits.Any(edit => accepted.Exists(edit.Touches))) continue;
            accepted.AddRange(proposal.Edits);
            log.Add(proposal.Fix);
        }

        files.Apply(accepted);
        return accepted.Select(edit => edit.Path).ToHashSet(StringComparer.Ordinal);
    }

    private static LintNote Unfinished(string file) => new(
        "fix-unfinished", $"The fixes of {file} bring up new findings again and again; after {MostPasses} rounds it was left as it is.", file, "Look at the file, and fix the rest by hand.");
}
