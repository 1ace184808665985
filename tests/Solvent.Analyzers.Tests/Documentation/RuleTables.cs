using Microsoft.CodeAnalysis;
using Solvent.Analyzers.Modes;

namespace Solvent.Analyzers.Tests.Documentation;

/// <summary>The files that list the rules.</summary>
internal static class RuleTables
{
    private const string Package = "analyzers/Solvent.Analyzers.Package";

    private static readonly string[] Header = ["| Rule | Category | Severity | Fix | Finds |", "|------|----------|----------|-----|-------|"];

    public static IReadOnlyList<GeneratedFile> Files { get; } =
    [
        new("README.md", [.. Header, .. RuleCatalog.All.Select(rule => rule.Row("docs/rules/"))]),
        new("docs/rules/README.md", [.. Header, .. RuleCatalog.All.Select(rule => rule.Row(""))]),
        new($"{Package}/README.md", PackageTable()),
        Configuration(SolventMode.Recommended),
        Configuration(SolventMode.Promotion),
        new("analyzers/Solvent.Analyzers/AnalyzerReleases.Unshipped.md", ReleaseTracking()),
    ];

    // Readers of the package are not in the repository, so the links are absolute; rules about cells are not in it.
    private static IReadOnlyList<string> PackageTable() =>
    [
        "| Rule | Severity | Finds |",
        "|------|----------|-------|",
        .. RuleCatalog.Analyzers.Select(entry => $"| [{entry.Rule.Id}]({entry.Rule.HelpLinkUri}) | {RuleSeverity.Describe(entry.Rule)} | {entry.Rule.Title} |"),
    ];

    private static GeneratedFile Configuration(SolventMode mode) => new(
        $"{Package}/buildTransitive/config/solvent.{Name(mode)}.globalconfig",
        [
            "is_global = true",
            "# Below every other configuration, so that a project has the last word.",
            "global_level = -100",
            "",
            .. RuleCatalog.Analyzers.Select(entry => $"dotnet_diagnostic.{entry.Rule.Id}.severity = {Name(RuleSeverity.In(entry.Rule, mode))}"),
        ]);

    private static IReadOnlyList<string> ReleaseTracking() =>
    [
        "; Unshipped analyzer releases",
        "",
        "### New Rules",
        "",
        "Rule ID | Category | Severity | Notes",
        "--------|----------|----------|-------",
        .. RuleCatalog.Analyzers.Select(entry =>
            $"{entry.Rule.Id} | {entry.Rule.Category} | {(entry.Rule.IsEnabledByDefault ? entry.Rule.DefaultSeverity : "Disabled")} | {entry.Analyzer}, [Documentation]({entry.Rule.HelpLinkUri})"),
    ];

    private static string Name(SolventMode mode) => mode == SolventMode.Promotion ? "promotion" : "recommended";

    private static string Name(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        _ => "none",
    };
}
