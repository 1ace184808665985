using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Modes;
using Solvent.Lint;

namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>All rules in the order of their ids: analyzers as the assembly holds them, and those about cells as the lint of notebooks does.</summary>
internal static class RuleCatalog
{
    private static readonly HashSet<string> Fixable =
        [.. Instances<CodeFixProvider>(typeof(DiscardedAppendFixer).Assembly).SelectMany(fixer => fixer.FixableDiagnosticIds)];

    /// <summary>The rules that the compiler runs, each with its analyzer.</summary>
    public static IReadOnlyList<(DiagnosticDescriptor Rule, string Analyzer)> Analyzers { get; } =
    [
        .. Instances<DiagnosticAnalyzer>(typeof(RuleDescriptors).Assembly)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(rule => (Rule: rule, Analyzer: analyzer.GetType().Name)))
            .DistinctBy(entry => entry.Rule.Id)
            .OrderBy(entry => entry.Rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>All rules as the tables show them.</summary>
    public static IReadOnlyList<RuleEntry> All { get; } =
    [
        .. Analyzers.Select(entry => entry.Rule)
            .Select(rule => new RuleEntry(rule.Id, rule.Title.ToString(null), rule.Category, RuleSeverity.Describe(rule), Fixable.Contains(rule.Id), rule.HelpLinkUri))
            .Concat(NotebookRules.All.Select(rule => new RuleEntry(rule.Id, rule.Title, rule.Category, rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Off", HasFix: false, rule.HelpUri)))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<T> Instances<T>(Assembly assembly)
        => assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
