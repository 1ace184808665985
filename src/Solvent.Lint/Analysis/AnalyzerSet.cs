using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Lint.Analysis.Packages;

namespace Solvent.Lint.Analysis;

/// <summary>The analyzers of one run.</summary>
/// <param name="Analyzers">The rules of Solvent and those that were asked for.</param>
/// <param name="Packages">Where those that were asked for come from.</param>
/// <param name="Notes">Why some are missing.</param>
internal sealed record AnalyzerSet(
    ImmutableArray<DiagnosticAnalyzer> Analyzers, IReadOnlyList<LoadedAnalyzers> Packages, IReadOnlyList<LintNote> Notes)
{
    private static readonly AnalyzerSet Own = new(AnalyzerCatalog.Analyzers, [], []);

    public IReadOnlyList<LintRule> MoreRules { get; } =
    [
        .. Packages.SelectMany(package => package.Analyzers).SelectMany(AnalyzerCatalog.RulesOf)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static async Task<AnalyzerSet> LoadAsync(LintOptions options, CancellationToken cancellationToken)
    {
        if (options.Analyzers.Count == 0) return Own;
        var packages = new List<LoadedAnalyzers>();
        foreach (var package in options.Analyzers.Distinct()) packages.Add(await AnalyzerLoader.LoadAsync(package, options, cancellationToken));
        return new AnalyzerSet(
            [.. AnalyzerCatalog.Analyzers, .. packages.SelectMany(package => package.Analyzers)], packages, [.. packages.SelectMany(package => package.Notes)]);
    }
}
