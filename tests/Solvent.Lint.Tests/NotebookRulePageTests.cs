using System.Runtime.CompilerServices;

namespace Solvent.Lint.Tests;

public sealed class NotebookRulePageTests
{
    private static readonly string Pages = Path.Combine(Root(), "docs", "rules");

    public static TheoryData<string> Ids => [.. NotebookRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_of_notebooks_has_a_page_and_a_row_in_the_table(string id)
    {
        var rule = NotebookRules.All.Single(candidate => candidate.Id == id);

        var page = File.ReadAllLines(Path.Combine(Pages, $"{id}.md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Contains(page, line => line.StartsWith($"| {rule.Category} | {rule.DefaultSeverity} |", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "## Cause", "## Why it costs", "## How to fix", "## When to suppress", "## Source" },
            page.ToHashSet());
        Assert.Contains($"| [{id}]({id}.md) | {rule.Category} | {rule.DefaultSeverity} | no | {rule.Title} |", File.ReadLines(Path.Combine(Pages, "README.md")));
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
