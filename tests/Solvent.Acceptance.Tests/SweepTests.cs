using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class SweepTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public SweepTests() => Directory.CreateDirectory(_workspace.Path(".git"));

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Every_combination_is_tried_and_the_best_comes_first()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param x = 1.0\n#!param seed = 1", "#!experiment start sphere", "if (x > 4) throw new Exception(\"too far\");\nRun.Current!.Log(\"loss\", (x - 2) * (x - 2) + seed);");

        var result = await SolventTool.RunAsync(_workspace.Folder, "sweep", "train.ipynb", "-p", "x=1.0,2.5,5.0", "-p", "seed=1..2", "--metric", "loss", "--jobs", "2", "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        var report = JsonDocument.Parse(result.Out).RootElement;
        Assert.Equal(
            ["3 finished 1.25", "1 finished 2", "4 finished 2.25", "2 finished 3", "5 failed ", "6 failed "],
            report.GetProperty("trials").EnumerateArray().Select(trial => $"{trial.GetProperty("number")} {trial.GetProperty("status")} {trial.GetProperty("metric")}"));
        var runs = await ListAsync();
        var sweep = Assert.Single(runs, run => run.GetProperty("parent").ValueKind == JsonValueKind.Null);
        Assert.Equal("sweep", sweep.GetProperty("tags").GetProperty("solvent.kind").GetString());
        Assert.All(runs.Where(run => run.GetProperty("id").GetString() != sweep.GetProperty("id").GetString()), trial =>
        {
            Assert.Equal((sweep.GetProperty("id").GetString(), "sphere"), (trial.GetProperty("parent").GetString(), trial.GetProperty("experiment").GetString()));
            Assert.Contains(trial.GetProperty("artifacts").EnumerateArray(), artifact => artifact.GetProperty("kind").GetString() == "notebook");
        });
    }

    [Fact]
    public async Task An_interrupted_sweep_goes_on_with_what_is_not_over()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param x = 1", "if (x == 2 && !System.IO.File.Exists(\"go\")) await Task.Delay(-1);\nRun.Current!.Log(\"score\", x);");
        using var process = SolventTool.Start(_workspace.Folder, "sweep", "train.ipynb", "-p", "x=1..3", "--metric", "score", "--json-progress");
        await process.WaitForAsync("\"number\":2");
        process.Interrupt();
        var interrupted = await process.WaitAsync();
        Assert.Equal(130, interrupted.ExitCode);

        var sweep = Assert.Single(await ListAsync(), run => run.GetProperty("parent").ValueKind == JsonValueKind.Null).GetProperty("id").GetString()!;
        Assert.Contains($"solvent sweep --resume {sweep}", interrupted.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_workspace.Path("go"), "", TestContext.Current.CancellationToken);
        var resumed = await SolventTool.RunAsync(_workspace.Folder, "sweep", "--resume", sweep, "--json");

        Assert.True(resumed.ExitCode == 0, resumed.ToString());
        Assert.Equal(["3", "2", "1"], Trials(resumed));
        var trials = (await ListAsync()).Where(run => run.GetProperty("parent").GetString() == sweep).ToList();
        Assert.Single(trials, trial => trial.GetProperty("params").GetProperty("x").GetString() == "1");
        Assert.Equal(["interrupted", "finished"], trials.Where(trial => trial.GetProperty("params").GetProperty("x").GetString() == "2").Select(trial => trial.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_sweep_that_was_killed_takes_its_trials_with_it_and_can_be_resumed()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param x = 1", "if (x == 2 && !System.IO.File.Exists(\"go\")) { System.IO.File.WriteAllText(\"waits\", \"\"); await Task.Delay(-1); }\nRun.Current!.Log(\"score\", x);");
        using (var process = ClientProcess.Start(_workspace.Folder, "dotnet", [SolventTool.Assembly, "sweep", "train.ipynb", "-p", "x=1..2", "--metric", "score"]))
        {
            while (!File.Exists(_workspace.Path("waits"))) await Task.Delay(50, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitAsync();
        }

        while ((await ListAsync()).Any(run => run.GetProperty("parent").ValueKind == JsonValueKind.String && run.GetProperty("status").GetString() == "running")) await Task.Delay(100, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_workspace.Path("go"), "", TestContext.Current.CancellationToken);
        var sweep = Assert.Single(await ListAsync(), run => run.GetProperty("parent").ValueKind == JsonValueKind.Null).GetProperty("id").GetString()!;
        var resumed = await SolventTool.RunAsync(_workspace.Folder, "sweep", "--resume", sweep, "--json");

        Assert.True(resumed.ExitCode == 0, resumed.ToString());
        Assert.Equal(["2", "1"], Trials(resumed));
    }

    [Fact]
    public async Task A_trial_that_is_worse_than_the_median_is_stopped_and_keeps_what_it_has()
    {
        _workspace.WriteNotebook("train.ipynb", "#!param x = 1", "for (var step = 0; step < 3; step++) Run.Current!.Log(\"loss\", x, step);\nRun.Current!.Flush();\nif (x == 9) await Task.Delay(-1);");

        var result = await SolventTool.RunAsync(_workspace.Folder, "sweep", "train.ipynb", "-p", "x=1,2,9", "--metric", "loss", "--stop", "median", "--min-trials", "2", "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        var last = JsonDocument.Parse(result.Out).RootElement.GetProperty("trials").EnumerateArray().Last();
        Assert.Equal(("stopped", 2), (last.GetProperty("status").GetString(), last.GetProperty("stoppedAt").GetInt32()));
        Assert.Contains(await ListAsync(), run => run.GetProperty("tags").TryGetProperty("solvent.stopped", out var rule) && rule.GetString() == "median" && run.GetProperty("status").GetString() == "finished");
    }

    [Theory]
    [InlineData("has no parameter 'y'", "-p", "y=1,2", "--metric", "loss")]
    [InlineData("is no value of the parameter 'x'", "-p", "x=1,many", "--metric", "loss")]
    [InlineData("needs '--metric'", "-p", "x=1,2")]
    [InlineData("needs a parameter to vary", "--metric", "loss")]
    [InlineData("cannot be used together", "-p", "x=1,2", "--metric", "loss", "--maximize", "--minimize")]
    [InlineData("cannot try all of 'x=0.0..1.0'", "-p", "x=0.0..1.0", "--metric", "loss", "--search", "grid")]
    public async Task What_cannot_work_is_refused_before_the_first_trial(string message, params string[] options)
    {
        _workspace.WriteNotebook("train.ipynb", "#!param x = 1.0", "x");

        var result = await SolventTool.RunAsync(_workspace.Folder, ["sweep", "train.ipynb", .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
    }

    private static IEnumerable<string> Trials(ProcessResult result)
        => JsonDocument.Parse(result.Out).RootElement.GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty("number").ToString());

    private async Task<List<JsonElement>> ListAsync()
        => [.. JsonDocument.Parse((await SolventTool.RunAsync(_workspace.Folder, "experiment", "list", "--json")).Out).RootElement.EnumerateArray()];
}
