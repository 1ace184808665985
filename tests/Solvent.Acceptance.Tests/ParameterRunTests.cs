using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class ParameterRunTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_run_with_parameters_is_recorded_with_its_executed_notebook()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param trees = 100\n#!param rate = 0.1", "Run.Current!.Log(\"score\", trees * rate);");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "train.ipynb", "-p", "trees=200", "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        var run = await ShowAsync(JsonDocument.Parse(result.Out).RootElement.GetProperty("run").GetString()!);
        Assert.Equal(("train", "finished", 20.0), (Text(run, "experiment"), Text(run, "status"), run.GetProperty("metrics").GetProperty("score").GetDouble()));
        Assert.Equal("200", run.GetProperty("params").GetProperty("trees").GetString());
        Assert.Equal("train.executed.ipynb", Assert.Single(run.GetProperty("artifacts").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_notebook_that_starts_its_run_itself_has_no_second_one()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param trees = 100", "#!experiment start flights --param depth=3", "Run.Current!.Log(\"score\", trees);");

        await SolventTool.RunAsync(_workspace.Folder, "run", "train.ipynb", "-p", "trees=200");

        var run = Assert.Single(await ListAsync());
        Assert.Equal("flights", Text(run, "experiment"));
        Assert.Equal(("200", "3"), (run.GetProperty("params").GetProperty("trees").GetString(), run.GetProperty("params").GetProperty("depth").GetString()));
    }

    [Fact]
    public async Task A_cell_that_fails_marks_the_run_as_failed_and_the_executed_notebook_is_kept()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param trees = 100", "throw new Exception(\"no\");");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "train.ipynb", "-p", "trees=200");

        Assert.Equal(1, result.ExitCode);
        var run = Assert.Single(await ListAsync());
        Assert.Equal("failed", Text(run, "status"));
        Assert.Contains("cell 2 of 2", Text(run, "error"), StringComparison.Ordinal);
        Assert.Single(run.GetProperty("artifacts").EnumerateArray());
    }

    [Fact]
    public async Task No_run_is_recorded_without_parameters_or_when_the_user_wants_none()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param trees = 100", "trees");

        await SolventTool.RunAsync(_workspace.Folder, "run", "train.ipynb");
        await SolventTool.RunAsync(_workspace.Folder, "run", "train.ipynb", "-p", "trees=200", "--no-run");

        Assert.Empty(await ListAsync());
    }

    private async Task<List<JsonElement>> ListAsync()
        => [.. JsonDocument.Parse((await SolventTool.RunAsync(_workspace.Folder, "experiment", "list", "--json")).Out).RootElement.EnumerateArray()];

    private async Task<JsonElement> ShowAsync(string run)
        => JsonDocument.Parse((await SolventTool.RunAsync(_workspace.Folder, "experiment", "show", run, "--json")).Out).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
