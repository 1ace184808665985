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
        .. Analyzers.SelectMany(RulesOf).Concat(NotebookRules.All)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>What an analyzer looks for; nothing when it cannot say.</summary>
    public static IEnumerable<LintRule> RulesOf(DiagnosticAnalyzer analyzer)
    {
        try
        {
            return [.. analyzer.SupportedDiagnostics.Select(Rule)];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The run itself tells of an analyzer that throws.
            return [];
        }
    }

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
