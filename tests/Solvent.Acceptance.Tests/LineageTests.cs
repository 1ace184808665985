using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class LineageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public LineageTests()
    {
        // The folder stands for a git work tree, so that a store further up can never be found instead.
        Directory.CreateDirectory(_workspace.Path(".git"));
        _workspace.WriteText("taxi.csv", "distance,fare\n" + string.Concat(Enumerable.Range(1, 200).Select(row => $"{row % 20},{3 + (row % 20 * 2)}\n")));
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_predictions_of_a_trained_model_lead_back_to_the_data_over_the_cell_and_the_run_and_the_other_way()
    {
        WriteNotebook(commitsFirst: true);

        var run = await SolventTool.RunAsync(_workspace.Folder, "run", "fares.ipynb");

        Assert.True(run.ExitCode == 0, run.ToString());
        var cells = ExecutedCells.Read(_workspace.Path("fares.executed.ipynb"));
        Assert.Empty(cells.Outputs(3));
        var id = await OnlyRunAsync();
        var up = await SolventTool.RunAsync(_workspace.Folder, "dataset", "lineage", "predictions", "--up");
        var down = await SolventTool.RunAsync(_workspace.Folder, "dataset", "lineage", "taxi@v1", "--down");
        Assert.Matches(
            $@"^predictions@v1 made from\n└─ by cell 5 of fares\.ipynb \(run {id} of fares\)\n   └─ from taxi@v1 \(200 rows, [-0-9]+\)\n      └─ by cell 2 of fares\.ipynb\s*$", up.Out);
        Assert.Matches(
            $@"^taxi@v1 used by\n└─ read by cell 5 of fares\.ipynb \(run {id} of fares\)\n   └─ made predictions@v1 \(200 rows, [-0-9]+\)\s*$", down.Out);
        Assert.Contains("└─ by cell 5 of fares.ipynb", cells.Text(6), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_trains_on_data_which_is_not_committed_runs_and_says_so()
    {
        WriteNotebook(commitsFirst: false);

        var run = await SolventTool.RunAsync(_workspace.Folder, "run", "fares.ipynb");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(
            "Cell 4 reads 'taxi.csv', which is in no dataset version",
            ExecutedCells.Read(_workspace.Path("fares.executed.ipynb")).Text(3),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_policy_refuse_the_notebook_ends_at_the_cell_that_reads_with_the_command_that_helps()
    {
        _workspace.WriteText("solvent.json", """{ "onUncommittedRead": "refuse" }""");
        WriteNotebook(commitsFirst: false);

        var run = await SolventTool.RunAsync(_workspace.Folder, "run", "fares.ipynb");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Cell 4 reads 'taxi.csv', which is in no dataset version", run.Error, StringComparison.Ordinal);
        Assert.Contains("Commit it first: #!dataset commit taxi.csv --name taxi", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.Path("predictions.csv")));
    }

    private void WriteNotebook(bool commitsFirst) => _workspace.WriteNotebook(
        "fares.ipynb",
        """
        #r "nuget: Microsoft.ML, 5.0.1"
        using Microsoft.ML;
        using Microsoft.ML.Data;
        class Ride { [LoadColumn(0)] public float Distance; [LoadColumn(1)] public float Fare; }
        class Guess { public float Score; }
        """,
        commitsFirst ? "#!dataset commit taxi.csv --name taxi --message \"as delivered\"" : "\"nothing\"",
        "#!experiment start fares --seed 1",
        """
        var ml = new MLContext(seed: 1);
        var rides = ml.Data.LoadFromTextFile<Ride>("taxi.csv", hasHeader: true, separatorChar: ',');
        var model = ml.Transforms.Concatenate("Features", "Distance").Append(ml.Regression.Trainers.Sdca("Fare")).Fit(rides);
        var guesses = ml.Data.CreateEnumerable<Guess>(model.Transform(rides), reuseRowObject: false).Select(guess => $"{guess.Score:0.00}");
        File.WriteAllLines("predictions.csv", guesses.Prepend("fare"));
        """,
        "#!dataset commit predictions.csv --name predictions",
        "#!experiment end",
        "#!dataset lineage predictions");

    private async Task<string> OnlyRunAsync()
    {
        var list = await SolventTool.RunAsync(_workspace.Folder, "experiment", "list", "--json");
        using var runs = JsonDocument.Parse(list.Out);
        return Assert.Single(runs.RootElement.EnumerateArray()).GetProperty("id").GetString()!;
    }
}
