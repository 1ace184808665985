using Solvent.Analyzers.Tests.Testing;

namespace Solvent.Analyzers.Tests.Documentation;

public sealed class RulePagesTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "rules");

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_a_page_with_its_title_and_all_sections(string id)
    {
        var rule = RuleCatalog.All.Single(candidate => candidate.Id == id);

        var page = File.ReadAllLines(Path.Combine(Pages, $"{id}.md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Contains(page, line => line.StartsWith($"| {rule.Category} | {rule.Severity} |", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "## Cause", "## Why it costs", "## How to fix", "## When to suppress", "## Source" },
            page.ToHashSet());
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Pages, "SLV*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), pages);
    }

    [Fact]
    public void A_rule_links_to_its_page()
        => Assert.All(RuleCatalog.All, rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLink, StringComparison.Ordinal));
}
