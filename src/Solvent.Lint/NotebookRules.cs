using Solvent.Lint.Analysis;
using Solvent.Lint.Cells;
using Solvent.Lint.Duplicates;
using Solvent.Lint.Rules;
using Solvent.Lint.Sources;
using Solvent.Lint.Suppressions;
using Solvent.Notebooks;

namespace Solvent.Lint;

/// <summary>The rules about the cells of a notebook, which have no place in a program and are therefore not analyzers.</summary>
public static class NotebookRules
{
    private static readonly DeclaredBelowRule DeclaredAbove = new();

    /// <summary>Those that need all cells in their order, which only a saved notebook has: a running session knows better in which order cells have run.</summary>
    private static readonly NotebookRule[] OfOrder = [DeclaredAbove, new SavedOrderRule(), new LateImportRule(), new UnusedDataRule()];

    private static readonly NotebookRule[] OfContent =
    [
        new RedeclaredRule(), new RepeatedEffectRule(), new CapturedStateRule(), new OversizedCellRule(), new EmptyCellRule(),
    ];

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<LintRule> All { get; } = [.. OfOrder.Concat(OfContent).Select(rule => rule.Rule).Append(DuplicateCodeRule.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>A finding of SLV4001: a cell uses what no cell above it declares.</summary>
    /// <param name="message">What is used, why that is a problem, and what to do.</param>
    /// <param name="notebook">The notebook down to the cell. What it says to ignore is ignored; the <c>.editorconfig</c> files above it decide on the severity.</param>
    /// <param name="options">How to lint.</param>
    /// <param name="cell">The cell, 0-based.</param>
    /// <param name="use">The name and where it is used.</param>
    /// <returns><see langword="null"/> when the rule is switched off or ignored there.</returns>
    public static Finding? NotDeclaredAbove(string message, NotebookDocument notebook, LintOptions options, int cell, NameUse use)
    {
        var rule = DeclaredAbove.Rule;
        var cells = NotebookCells.Of(notebook, options);
        if (cells.Settings.SeverityOf(rule) is not { } severity) return null;
        var finding = new Finding(rule.Id, severity, message, cells.File, cell, use.Line, use.Column, use.Line, use.Column + use.Name.Length) { HelpUri = rule.HelpUri };
        return SourceSuppressions.In([cells], [], options.Root).Apply(new LintResult([finding], [], [])).Findings is [var kept] ? kept : null;
    }

    /// <summary>
    /// What the rules find in a notebook whose program is not known: only what the cells say themselves counts, and nothing is compiled, so that it takes
    /// milliseconds where <see cref="NotebookLinter"/> takes hundreds of them.
    /// </summary>
    public static IReadOnlyList<Finding> Check(NotebookDocument notebook, LintOptions options)
    {
        var cells = NotebookCells.Of(notebook, options);
        List<Finding> findings = [.. Check(cells, options), .. CheckTogether([cells])];
        return findings.Count == 0 ? findings : SourceSuppressions.In([cells], [], options.Root).Apply(new LintResult(findings, [], [])).Findings;
    }

    /// <summary>What the rules find in one notebook.</summary>
    internal static IEnumerable<Finding> Check(NotebookCells notebook, LintOptions options)
        => (options.ChecksOrder ? OfOrder.Concat(OfContent) : OfContent)
            .Where(rule => notebook.Settings.SeverityOf(rule.Rule) is not null)
            .SelectMany(rule => rule.Check(notebook).Select(hit => ToFinding(hit, rule.Rule, notebook)));

    /// <summary>What the rules find that look at several notebooks together.</summary>
    internal static IEnumerable<Finding> CheckTogether(IEnumerable<NotebookCells> notebooks)
    {
        var rule = DuplicateCodeRule.Rule;
        var tokenizer = new CellTokenizer();
        return DuplicateCodeRule.Check(notebooks.Where(notebook => notebook.Settings.SeverityOf(rule) is not null).SelectMany(tokenizer.Read))
            .Select(found => ToFinding(found.Hit, rule, found.Notebook));
    }

    private static Finding ToFinding(CellHit hit, LintRule rule, NotebookCells notebook)
    {
        var range = LintSource.RangeIn(Microsoft.CodeAnalysis.Text.SourceText.From(hit.Cell.Text), hit.Span, hit.Cell.Index);
        return new Finding(
            rule.Id, notebook.Settings.SeverityOf(rule, hit.Severity)!.Value, hit.Message, notebook.File, range.Cell, range.Line, range.Column, range.EndLine, range.EndColumn)
        {
            HelpUri = rule.HelpUri,
        };
    }
}
