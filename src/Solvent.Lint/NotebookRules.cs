using Solvent.Lint.Analysis;
using Solvent.Lint.Cells;
using Solvent.Lint.Duplicates;
using Solvent.Lint.Rules;
using Solvent.Lint.Sources;

namespace Solvent.Lint;

/// <summary>The rules about the cells of a notebook, which have no place in a program and are therefore not analyzers.</summary>
public static class NotebookRules
{
    private static readonly DeclaredBelowRule DeclaredAbove = new();

    /// <summary>Those that look at the order of the cells, which only a saved notebook has; a running session knows in which order cells have run.</summary>
    private static readonly NotebookRule[] OfOrder = [DeclaredAbove, new SavedOrderRule()];

    private static readonly NotebookRule[] OfContent =
    [
        new RedeclaredRule(), new RepeatedEffectRule(), new CapturedStateRule(), new OversizedCellRule(), new LateImportRule(), new UnusedDataRule(), new EmptyCellRule(),
    ];

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<LintRule> All { get; } = [.. OfOrder.Concat(OfContent).Select(rule => rule.Rule).Append(DuplicateCodeRule.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>A finding of SLV4001: a cell uses what no cell above it declares.</summary>
    /// <param name="message">What is used, why that is a problem, and what to do.</param>
    /// <param name="notebook">The full path of the notebook; the <c>.editorconfig</c> files above it decide on the severity.</param>
    /// <param name="root">The folder that the file name in the finding is relative to.</param>
    /// <param name="cell">The cell, 0-based.</param>
    /// <param name="use">The name and where it is used.</param>
    /// <returns><see langword="null"/> when the rule is switched off.</returns>
    public static Finding? NotDeclaredAbove(string message, string notebook, string root, int cell, Notebooks.NameUse use)
    {
        var rule = DeclaredAbove.Rule;
        return RuleSettings.For(notebook).SeverityOf(rule) is not { } severity ? null : new Finding(
            rule.Id, severity, message, DisplayPath.Of(notebook, root), cell, use.Line, use.Column, use.Line, use.Column + use.Name.Length)
        {
            HelpUri = rule.HelpUri,
        };
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
