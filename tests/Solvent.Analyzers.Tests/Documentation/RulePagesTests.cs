using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;

namespace Solvent.Analyzers.Tests.Documentation;

public sealed partial class RulePagesTests
{
    // Rules about cells are no analyzers: the lint of notebooks has them, and their pages are checked there.
    private const string OfNotebooks = "SLV4";

    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "rules");

    public static TheoryData<string> RuleIds => [.. Rules.Select(rule => rule.Id)];

    private static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
    [
        .. Instances<DiagnosticAnalyzer>(typeof(RuleDescriptors).Assembly)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void The_rule_table_has_exactly_the_rules()
    {
        var fixable = Instances<CodeFixProvider>(typeof(DiscardedAppendFixer).Assembly).SelectMany(fixer => fixer.FixableDiagnosticIds).ToHashSet();
        var expected = Rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {rule.DefaultSeverity} | {(fixable.Contains(rule.Id) ? "yes" : "no")} | {rule.Title} |");

        var rows = File.ReadLines(Path.Combine(Pages, "README.md"))
            .Where(line => line.StartsWith("| [SLV", StringComparison.Ordinal) && !line.StartsWith("| [" + OfNotebooks, StringComparison.Ordinal));

        Assert.Equal(expected, rows);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_a_page_with_its_title_and_all_sections(string id)
    {
        var rule = Rules.Single(candidate => candidate.Id == id);

        var page = File.ReadAllLines(Path.Combine(Pages, $"{id}.md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Contains(page, line => line.StartsWith($"| {rule.Category} | {rule.DefaultSeverity} |", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "## Cause", "## Why it costs", "## How to fix", "## When to suppress", "## Source" },
            page.ToHashSet());
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Pages, "SLV*.md").Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(id => !id.StartsWith(OfNotebooks, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(Rules.Select(rule => rule.Id), pages);
    }

    [Fact]
    public void A_rule_links_to_its_page()
        => Assert.All(Rules, rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void The_readme_of_the_package_names_exactly_the_rules()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "analyzers", "Solvent.Analyzers.Package", "README.md"));

        Assert.Equal(
            Rules.Select(rule => (rule.Id, rule.Title.ToString(null))),
            ReadmeRow().Matches(readme).Select(row => (row.Groups["id"].Value, row.Groups["title"].Value)));
    }

    [Theory]
    [InlineData("recommended", "warning")]
    [InlineData("promotion", "error")]
    public void A_mode_sets_the_severity_of_every_rule(string mode, string severity)
    {
        var configuration = File.ReadLines(Path.Combine(
            Repository.Root, "analyzers", "Solvent.Analyzers.Package", "buildTransitive", "config", $"solvent.{mode}.globalconfig"));

        Assert.Equal(
            Rules.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity}"),
            configuration.Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));
    }

    private static IEnumerable<T> Instances<T>(Assembly assembly)
        => assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);

    [GeneratedRegex(@"^\| \[(?<id>SLV\d+)\]\([^)]*\) \| (?<title>.*) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadmeRow();
}
