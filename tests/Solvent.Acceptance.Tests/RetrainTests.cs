using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class RetrainTests : IDisposable
{
    // A notebook that keeps the contract of retraining, whose model copies a column.
    private static readonly string[] Cells =
    [
        "#!param data = \"trips\"\n#!param model = \"\"",
        "#r \"nuget: Microsoft.ML, 5.0.1\"\nusing Microsoft.ML;\nusing System.IO;",
        """
        var isFirst = data == "trips@v1";
        if (!isFirst && model.Length == 0 && File.Exists("wait")) { File.WriteAllText("waits", ""); await Task.Delay(-1); }
        Run.Current!.Use(data);
        Run.Current!.Log("Accuracy", isFirst || model.Length == 0 ? 0.9 : 0.6);
        var table = new MLContext().Data.LoadFromEnumerable(new[] { new { City = Run.Current!.Id } });
        if (model.Length == 0) Run.Current!.LogModel(new MLContext().Transforms.CopyColumns("Place", "City").Fit(table), table.Schema);
        """,
    ];

    private readonly Workspace _workspace = new();

    public RetrainTests()
    {
        Directory.CreateDirectory(_workspace.Path(".git"));
        _workspace.WriteNotebook("train.ipynb", Cells);
        _workspace.WriteText("retraining.json", """{"notebook": "train.ipynb", "metric": "Accuracy", "dataset": {"name": "trips"}, "model": {"name": "late"}, "when": "metric(Accuracy) < 0.8"}""");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_retraining_that_is_killed_leaves_the_old_champion_and_can_be_done_again()
    {
        await CommitAsync("a");
        await RetrainAsync("run");
        await CommitAsync("b");
        _workspace.WriteText("wait", "");
        using (var process = ClientProcess.Start(_workspace.Folder, "dotnet", [SolventTool.Assembly, "retrain", "run"]))
        {
            while (!File.Exists(_workspace.Path("waits"))) await Task.Delay(50, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitAsync();
        }

        Assert.Equal("late@v1", (await RetrainAsync("check")).GetProperty("champion").GetString());
        Assert.Contains((await RetrainAsync("ledger")).GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("outcome").GetString() == "started");
        File.Delete(_workspace.Path("wait"));
        var again = await RetrainAsync("run", "--if-due");

        Assert.Equal(("promoted", "late@v1", "late@v2"), (again.GetProperty("end").GetString(), again.GetProperty("champion").GetString(), again.GetProperty("challenger").GetString()));
    }

    [Fact]
    public async Task The_decision_is_told_by_the_exit_code()
    {
        await CommitAsync("a");
        await RetrainAsync("run");
        await CommitAsync("b");

        Assert.Equal(4, (await SolventTool.RunAsync(_workspace.Folder, "retrain", "check", "--exit-code")).ExitCode);
        Assert.Equal(3, (await SolventTool.RunAsync(_workspace.Folder, "retrain", "check", "--score", "--exit-code")).ExitCode);
        await RetrainAsync("run");
        Assert.Equal(0, (await SolventTool.RunAsync(_workspace.Folder, "retrain", "check", "--exit-code")).ExitCode);
    }

    private async Task CommitAsync(string city)
    {
        _workspace.WriteText("trips.csv", string.Concat(Enumerable.Range(0, 50).Select(row => $"{row},{city}\n").Prepend("id,city\n")));
        Assert.Equal(0, (await SolventTool.RunAsync(_workspace.Folder, "dataset", "commit", "trips.csv", "--name", "trips")).ExitCode);
    }

    private async Task<JsonElement> RetrainAsync(params string[] words)
    {
        var result = await SolventTool.RunAsync(_workspace.Folder, ["retrain", .. words, "--json"]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return JsonDocument.Parse(result.Out).RootElement;
    }
}
