using System.Reflection;
using Microsoft.CodeAnalysis;
using Solvent.Analyzers;
using Solvent.Lint;

namespace Solvent.Architecture.Tests;

public sealed class RulePageTests
{
    private static readonly (string Id, string HelpUri)[] Rules =
    [
        .. typeof(RuleDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().Select(rule => (rule.Id, rule.HelpLinkUri)),
        .. NotebookRules.All.Select(rule => (rule.Id, rule.HelpUri)),
    ];

    [Fact]
    public void Each_rule_has_a_page_under_its_help_link()
        => Assert.All(Rules, rule => Assert.True(
            rule.HelpUri.EndsWith($"/docs/rules/{rule.Id}.md", StringComparison.Ordinal) && File.Exists(Page(rule.Id)),
            $"{rule.Id} needs docs/rules/{rule.Id}.md and a help link to it."));

    [Fact]
    public void Each_page_belongs_to_a_rule_and_names_it()
    {
        var pages = Directory.GetFiles(Repository.Path("docs", "rules"), "SLV*.md");

        Assert.All(pages, page =>
        {
            var id = Path.GetFileNameWithoutExtension(page);
            Assert.Contains(id, Rules.Select(rule => rule.Id));
            Assert.Contains(id, File.ReadLines(page).First(), StringComparison.Ordinal);
        });
    }

    private static string Page(string id) => Repository.Path("docs", "rules", $"{id}.md");
}
