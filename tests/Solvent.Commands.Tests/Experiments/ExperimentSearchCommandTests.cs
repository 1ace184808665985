using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;
using Solvent.Experiments;

namespace Solvent.Commands.Tests.Experiments;

public sealed class ExperimentSearchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_list_has_the_runs_the_order_and_the_columns_that_are_asked_for()
    {
        var ids = Record();

        var text = await Text("experiment", "list", "flights", "--where", "auc > 0.7 and trees >= 100", "--sort", "-auc", "--columns", "auc,params.trees,status");

        Assert.Matches($"run +auc +trees +status\n[─ ]+\n{ids[2]} +0.9 +300 +finished\n{ids[1]} +0.8 +200 +finished$", text);
    }

    [Fact]
    public async Task A_mistake_in_a_condition_is_an_error_of_usage_with_its_place()
    {
        Record();

        var outcome = await _folder.Run("experiment", "list", "--where", "auc >> 1");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("In the condition 'auc >> 1', at character 6: expected a value, found '>'.", outcome.Error?.Message);
    }

    [Fact]
    public async Task Nested_runs_stand_below_the_run_that_they_are_a_part_of()
    {
        using var store = ExperimentStore.Open(_folder.Path);
        using var sweep = store.Start("sweep");
        for (var i = 0; i < 8; i++) store.Start("sweep", new RunOptions { Parent = sweep.Id }).End();
        store.Start("sweep").End();

        var lines = (await Text("experiment", "list", "sweep")).Split('\n');
        var all = (await Text("experiment", "list", "sweep", "--nested")).Split('\n');

        Assert.StartsWith(sweep.Id, lines[4], StringComparison.Ordinal);
        Assert.Equal(5, lines.Count(line => line.StartsWith("  └ ", StringComparison.Ordinal)));
        Assert.Equal("3 more nested runs; --nested shows all.", lines[^1]);
        Assert.Equal(8, all.Count(line => line.StartsWith("  └ ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_best_run_can_be_one_that_meets_a_condition()
    {
        Record();

        Assert.Contains("[best] auc 0.8 of 3 runs", await Text("experiment", "best", "flights", "--metric", "auc", "--where", "trees < 300"), StringComparison.Ordinal);
        Assert.Equal("no-run", (await _folder.Run("experiment", "best", "flights", "--metric", "auc", "--where", "trees < 3")).Error?.Code);
        Assert.Equal("metric-not-found", (await _folder.Run("experiment", "best", "flights", "--metric", "acu")).Error?.Code);
    }

    [Fact]
    public async Task A_leaderboard_has_ranks_bars_and_what_a_run_is_behind()
    {
        var ids = Record();

        var text = await Text("experiment", "leaderboard", "flights", "--metric", "auc");

        Assert.Matches($"1 +{ids[2]} +█+ 0.9 +– +300", text);
        Assert.Matches($"2 +{ids[1]} +[█▏▎▍▌▋▊▉]+ +0.8 +0.1 +200", text);
    }

    [Fact]
    public async Task An_explanation_says_what_changed_what_it_made_and_how_one_knows()
    {
        var ids = Record();

        var text = await Text("experiment", "why", ids[2], ids[0]);

        Assert.Contains("auc 0.7 → 0.9 (+0.2), looked at among 3 runs.", text, StringComparison.Ordinal);
        Assert.Matches("parameter +trees +100 → 300 +\\+0.2 \\(100 %\\) +1 pair of runs that differ in this alone, how much is chance is not known", text);
        Assert.Contains("The same settings with other seeds", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_written_as_pages()
    {
        var ids = Record();
        foreach (var words in new string[][]
        {
            ["experiment", "curves", ids[0], ids[1], "--metric", "loss"], ["experiment", "parallel", "flights", "--metric", "auc"],
            ["experiment", "leaderboard", "flights", "--metric", "auc"], ["experiment", "show", ids[0]], ["experiment", "compare", ids[0], ids[1]], ["experiment", "why", ids[2], ids[0]],
        })
        {
            var outcome = await _folder.Run([.. words, "--html", "page.html"]);

            Assert.Null(outcome.Error);
            var page = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "page.html"), TestContext.Current.CancellationToken);
            Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("http://", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_deleted_run_is_in_no_list_until_it_is_restored_or_gone()
    {
        var ids = Record();

        await Text("experiment", "delete", ids[0]);
        Assert.DoesNotContain(ids[0], await Text("experiment", "list"), StringComparison.Ordinal);
        Assert.Contains("deleted", await Text("experiment", "list", "--all"), StringComparison.Ordinal);
        await Text("experiment", "restore", ids[0]);
        Assert.Contains(ids[0], await Text("experiment", "list"), StringComparison.Ordinal);
        await Text("experiment", "delete", ids[0]);
        Assert.Equal("[purged] 0 runs, 0 artifacts (0 B)", await Text("experiment", "purge", "--older-than", "30d"));
        Assert.Equal("[purged] 1 run, 0 artifacts (0 B)", await Text("experiment", "purge"));
        Assert.Equal("invalid-value", (await _folder.Run("experiment", "purge", "--older-than", "soon")).Error?.Code);
    }

    [Fact]
    public async Task The_json_of_an_explanation_has_numbers_and_evidence()
    {
        var ids = Record();

        var json = JsonDocument.Parse((await _folder.Run("experiment", "why", ids[2], ids[0], "--json")).Json).RootElement;

        var difference = json.GetProperty("differences")[0];
        Assert.Equal(0.2, difference.GetProperty("effect").GetDouble(), 1e-9);
        Assert.Equal(("pairs", "unknown", 1), (difference.GetProperty("evidence").GetString(), difference.GetProperty("strength").GetString(), difference.GetProperty("pairs").GetInt32()));
    }

    private async Task<string> Text(params string[] words)
    {
        var outcome = await _folder.Run(words);
        Assert.Null(outcome.Error);
        return PlainText.Render(outcome.View!);
    }

    private List<string> Record()
    {
        using var store = ExperimentStore.Open(_folder.Path);
        return [.. Enumerable.Range(1, 3).Select(i =>
        {
            using var run = store.Start("flights", new RunOptions { Parameters = new Dictionary<string, object> { ["trees"] = i * 100 } });
            for (var step = 0; step < 20; step++) run.Log("loss", 1.0 / (step + i), step);
            run.Log("auc", 0.6 + (0.1 * i));
            return run.Id;
        })];
    }
}
