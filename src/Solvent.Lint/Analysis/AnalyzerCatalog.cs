using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Solvent.Lint.Analysis;

/// <summary>The Solvent rules, created once a process: an analyzer keeps no state between runs.</summary>
internal static class AnalyzerCatalog
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(Solvent.Analyzers.RuleDescriptors).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>All rules by id, those of notebooks included.</summary>
    public static ImmutableArray<LintRule> Rules { get; } =
    [
        .. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(Rule).Concat(NotebookRules.All)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static LintRule Rule(DiagnosticDescriptor rule) => new(
        rule.Id, rule.Title.ToString(null), rule.Category, Severity(rule.DefaultSeverity), rule.Description.ToString(null), rule.HelpLinkUri)
    {
        IsEnabledByDefault = rule.IsEnabledByDefault,
    };

    private static FindingSeverity Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FindingSeverity.Error,
        DiagnosticSeverity.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Info,
    };
}
