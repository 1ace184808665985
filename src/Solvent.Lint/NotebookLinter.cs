using Solvent.Lint.Analysis;
using Solvent.Lint.Sources;

namespace Solvent.Lint;

/// <summary>Runs the Solvent rules over notebooks and C# files.</summary>
public static class NotebookLinter
{
    /// <summary>Lints files, folders with everything below them, and glob patterns.</summary>
    /// <exception cref="SolventException">
    /// <c>nothing-to-lint</c> when a path holds no file that can be linted, <c>file-not-found</c> when it does not exist, and what
    /// reading a notebook reports.
    /// </exception>
    public static async Task<LintResult> LintAsync(
        IEnumerable<string> paths, LintOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LintOptions();
        var files = LintTargets.Find(paths, options.Root);
        var units = await CSharpUnits.CreateAsync(files.Where(file => !LintTargets.IsNotebook(file)), cancellationToken);

        var findings = new List<Finding>();
        var notes = new List<LintNote>();
        foreach (var unit in units)
        {
            var (found, noted) = await UnitAnalysis.RunAsync(unit, options.Root, cancellationToken);
            findings.AddRange(found);
            notes.AddRange(noted);
        }

        return new LintResult(Sorted(findings), notes, [.. files.Select(file => DisplayPath.Of(file, options.Root))]);
    }

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Cell ?? -1)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
    ];
}
