using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Datasets;

public sealed class DatasetLineageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_shell_shows_what_a_version_was_made_from_and_what_it_was_used_for()
    {
        await CommitChainAsync();
        var run = await StartRunAsync("clean@v1");

        var text = await TextAsync("clean@v1");

        Assert.Matches(
            $"""
            ^clean@v1 made from
            └─ from taxi@v1 \(1 row, [-0-9]+\)
            clean@v1 used by
            ├─ made into train@v1 \(3 rows, [-0-9]+\)
            └─ read by run {run} \(fares\)$
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task One_direction_and_a_depth_can_be_asked_for()
    {
        await CommitChainAsync();

        Assert.Matches("^train@v1 made from\n└─ from clean@v1 \\(2 rows, [-0-9]+\\)$", await TextAsync("train", "--up", "--depth", "1"));
        Assert.Matches("^taxi@v1 used by\n└─ made into clean@v1 .*\n   └─ made into train@v1 .*$", await TextAsync("taxi", "--down"));
    }

    [Fact]
    public async Task The_graph_is_written_as_mermaid_text()
    {
        await CommitChainAsync();

        var text = await TextAsync("clean", "--mermaid");

        Assert.StartsWith("flowchart LR\n    n0[(\"clean@v1<br/>2 rows, ", text, StringComparison.Ordinal);
        Assert.Contains("\n    n1 --> n0\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    style n0 stroke-width:3px", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wide_graph_shows_a_part_and_says_how_much_it_leaves_out()
    {
        await CommitChainAsync();
        for (var i = 0; i < 80; i++) await StartRunAsync("clean@v1");

        var outcome = await _folder.Run("dataset", "lineage", "clean@v1");

        var graph = Assert.IsType<GraphBlock>(Assert.Single(outcome.View!.Blocks));
        Assert.Equal(60, graph.Nodes.Count);
        Assert.StartsWith("23 of 83 are left out", graph.Note, StringComparison.Ordinal);
        Assert.Contains("└─ … and 70 more", graph.Text, StringComparison.Ordinal);
        Assert.Contains(graph.Nodes, node => node.Id == "taxi@v1");
    }

    [Fact]
    public async Task The_lineage_as_json_has_its_documented_names()
    {
        await CommitChainAsync();

        using var json = JsonDocument.Parse((await _folder.Run("dataset", "lineage", "clean", "--json")).Json);

        Assert.Equal(["version", "nodes", "edges", "leftOut"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["id", "kind", "isMissing", "version", "hash", "rows", "author", "at", "model", "run", "experiment", "notebook", "cell", "code"],
            json.RootElement.GetProperty("nodes")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("{\"from\":\"taxi@v1\",\"to\":\"clean@v1\",\"kind\":\"source\"}", JsonSerializer.Serialize(json.RootElement.GetProperty("edges")[0]));
    }

    [Fact]
    public async Task A_depth_of_zero_is_refused()
    {
        await CommitChainAsync();

        Assert.Equal("invalid-value", (await _folder.Run("dataset", "lineage", "clean", "--depth", "0")).Error?.Code);
    }

    private async Task CommitChainAsync()
    {
        foreach (var (name, source, rows) in new[] { ("taxi", null, 1), ("clean", "taxi@v1", 2), ("train", "clean@v1", 3) })
        {
            _folder.Write($"{name}.csv", ["id", .. Enumerable.Range(1, rows).Select(row => $"{row}")]);
            string[] words = ["dataset", "commit", $"{name}.csv", "--name", name];
            await _folder.Run(source is null ? words : [.. words, "--source", source]);
        }
    }

    private async Task<string> StartRunAsync(string version)
    {
        using var run = JsonDocument.Parse((await _folder.Run("experiment", "start", "fares", "--data", version, "--json")).Json);
        return run.RootElement.GetProperty("id").GetString()!;
    }

    private async Task<string> TextAsync(params string[] words)
    {
        var outcome = await _folder.Run(["dataset", "lineage", .. words]);
        Assert.Null(outcome.Error);
        return PlainText.Render(outcome.View!);
    }
}
