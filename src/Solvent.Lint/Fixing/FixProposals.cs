using Microsoft.CodeAnalysis;
using Solvent.Lint.Analysis;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Fixing;

/// <summary>Finds the fixes of the findings that a lint shows: what is suppressed is not fixed.</summary>
internal static class FixProposals
{
    public static async Task<IReadOnlyList<FixProposal>> FindAsync(
        IReadOnlyCollection<string> files, LintOptions options, FixLog log, CancellationToken cancellationToken)
    {
        var result = await NotebookLinter.LintAsync(files, options, cancellationToken);
        if (result.Findings.Count == 0) return [];
        var analyzers = await AnalyzerSet.LoadAsync(options, cancellationToken);
        var fixers = new CodeFixCatalog(analyzers);
        var names = files.Select(file => DisplayPath.Of(file, options.Root)).ToHashSet(StringComparer.Ordinal);
        // What is only imported is not what was asked to be fixed.
        var findings = result.Findings.Where(finding => names.Contains(finding.File) && fixers.For(finding.Rule) is not null).ToLookup(finding => finding.File, StringComparer.Ordinal);
        var proposals = new List<FixProposal>();
        foreach (var unit in await LintUnits.CreateAsync(files.Where(file => findings.Contains(DisplayPath.Of(file, options.Root))), options, cancellationToken))
        {
            using var workspace = new FixWorkspace(unit);
            foreach (var (document, diagnostic) in await workspace.AnalyzeAsync(analyzers.Analyzers, cancellationToken))
            {
                if (Shown(diagnostic, workspace.SourceOf(document.Id), findings, options) is not { } finding) continue;
                var fix = new CodeFix(document, diagnostic, fixers.For(diagnostic.Id)!, finding, workspace);
                if (await fix.ProposeAsync(log, cancellationToken) is { } proposal && !proposals.Exists(other => Same(other, proposal))) proposals.Add(proposal);
            }
        }

        return proposals;
    }

    private static Finding? Shown(Diagnostic diagnostic, LintSource source, ILookup<string, Finding> findings, LintOptions options)
    {
        var trees = new Dictionary<SyntaxTree, LintSource> { [diagnostic.Location.SourceTree!] = source };
        return UnitAnalysis.ToFinding(diagnostic, trees, options.Root) is not { } found ? null : findings[found.File].FirstOrDefault(
            finding => (finding.Rule, finding.Cell, finding.Line, finding.Column) == (found.Rule, found.Cell, found.Line, found.Column));
    }

    // A file may be in several units.
    private static bool Same(FixProposal one, FixProposal other) => one.Fix == other.Fix && one.Edits.SequenceEqual(other.Edits);
}
