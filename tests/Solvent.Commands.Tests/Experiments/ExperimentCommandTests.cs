using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Experiments;

public sealed class ExperimentCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_of_a_shell_stays_open_from_command_to_command()
    {
        await Record("tries", "auc=0.7", "trees=100");
        await Record("tries", "auc=0.9", "trees=50");

        var best = await _folder.Run("experiment", "best", "tries", "--metric", "auc");

        var text = PlainText.Render(best.View!);
        Assert.Contains("[best] auc 0.9 of 2 runs", text, StringComparison.Ordinal);
        Assert.Contains("trees  50", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_has_one_column_a_run()
    {
        await Record("tries", "auc=0.7", "trees=100");
        await Record("tries", "auc=0.9", "trees=50");
        await Record("tries", "auc=0.8", "trees=20");

        var outcome = await _folder.Run("experiment", "compare", "--experiment", "tries", "--last", "2");

        var text = PlainText.Render(outcome.View!);
        Assert.Matches("parameter +trees +50 +20", text);
        Assert.Matches("metric +auc +0.9 +0.8", text);
    }

    [Fact]
    public async Task A_metric_that_is_no_number_is_refused_before_anything_is_logged()
    {
        await _folder.Run("experiment", "start", "tries");

        var outcome = await _folder.Run("experiment", "log", "auc=0.9", "loss=low");

        Assert.Equal("The value 'low' of 'loss' is no number.", outcome.Error?.Message);
        Assert.DoesNotContain("auc", (await _folder.Run("experiment", "list", "--json")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logging_without_an_open_run_says_how_to_start_one()
        => Assert.Equal("Start one with 'experiment start NAME'.", (await _folder.Run("experiment", "log", "auc=0.9")).Error?.Hint);

    private async Task Record(string experiment, string metric, string parameter)
    {
        await _folder.Run("experiment", "start", experiment, "--param", parameter);
        await _folder.Run("experiment", "log", metric);
        Assert.Equal(0, (await _folder.Run("experiment", "end")).ExitCode);
    }
}
