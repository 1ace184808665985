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
            "# Below every configuration of a project, so that it has the last word, and just above the SDK's own: two of one level cancel each other.",
            "global_level = -99",
            "",
            .. RuleCatalog.Analyzers.Select(entry => Line(entry.Rule.Id, RuleSeverity.In(entry.Rule, mode))),
            "",
            "# Rules of others that find the same debt: those of the SDK, and those of packages where a project uses them.",
            .. BorrowedRules.All.SelectMany(rule => new[] { $"# {rule.Finds}", Line(rule.Id, rule.In(mode)) }),
        ]);

    private static string Line(string rule, ReportDiagnostic severity) => $"dotnet_diagnostic.{rule}.severity = {Name(severity)}";

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
