using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Analyzers;
using Solvent.Lint.Analysis;
using Solvent.Lint.Sources;

namespace Solvent.Lint;

/// <summary>The rules about the cells of a notebook, which have no place in a program and are therefore not analyzers.</summary>
public static class NotebookRules
{
    private static readonly LintRule DeclaredAbove = new(
        "SLV4001",
        "A cell uses what no cell above it declares",
        "Notebooks",
        FindingSeverity.Warning,
        "A notebook that works only because of what is still in memory fails, or gives another result, when it is run from the top.",
        RuleDescriptors.HelpLink("SLV4001"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LintRule> All { get; } = [DeclaredAbove];

    /// <summary>A finding of SLV4001: a cell uses what no cell above it declares.</summary>
    /// <param name="message">What is used, why that is a problem, and what to do.</param>
    /// <param name="notebook">The full path of the notebook; the <c>.editorconfig</c> files above it decide on the severity.</param>
    /// <param name="root">The folder that the file name in the finding is relative to.</param>
    /// <param name="cell">The cell, 0-based.</param>
    /// <param name="use">The name and where it is used.</param>
    /// <returns><see langword="null"/> when the rule is switched off.</returns>
    public static Finding? NotDeclaredAbove(string message, string notebook, string root, int cell, Notebooks.NameUse use)
    {
        var rule = DeclaredAbove;
        return SeverityOf(rule, notebook) is not { } severity ? null : new Finding(
            rule.Id, severity, message, DisplayPath.Of(notebook, root), cell, use.Line, use.Column, use.Line, use.Column + use.Name.Length)
        {
            HelpUri = rule.HelpUri,
        };
    }

    private static FindingSeverity? SeverityOf(LintRule rule, string notebook)
    {
        var source = new LintSource(CSharpSyntaxTree.ParseText("", path: notebook), notebook, _ => null);
        EditorConfiguration.For([source]).TreeOptions.TryGetDiagnosticValue(source.Tree, rule.Id, CancellationToken.None, out var configured);
        return configured switch
        {
            ReportDiagnostic.Error => FindingSeverity.Error,
            ReportDiagnostic.Warn => FindingSeverity.Warning,
            ReportDiagnostic.Default => rule.DefaultSeverity,
            ReportDiagnostic.Info => FindingSeverity.Info,
            _ => null,
        };
    }
}
