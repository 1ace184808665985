using System.Text.Json;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>A run is made again months later: the notebook was edited meanwhile, and the data changed.</summary>
public sealed class ReproductionTests : IDisposable
{
    private const string Packages = "#r \"nuget: Microsoft.ML, 5.0.1\"";

    private const string Load =
        """
        using Microsoft.ML;
        using Microsoft.ML.Data;
        public class Flight { [LoadColumn(0)] public float Hour; [LoadColumn(1)] public float Delay; }
        var ml = new MLContext(seed: 7);
        var data = ml.Data.LoadFromTextFile<Flight>("data/flights.csv", separatorChar: ',', hasHeader: true);
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_same_number_comes_out_after_the_notebook_its_helper_and_the_data_have_changed()
    {
        await BeginAsync();
        _workspace.WriteText("helpers.csx", "double Rounded(double number) => Math.Round(number, 12);\n");
        _workspace.WriteNotebook("train.ipynb", Packages, "#load \"helpers.csx\"\n#!param iterations = 20\n#!experiment start flights --seed 7", Load, Fit("Run.Current!.Log(\"rmse\", Rounded(metrics.RootMeanSquaredError));"));
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", "train");
        var run = await RunAsync("-p", "iterations=30");

        WriteFlights(factor: 3);
        await SolventAsync("dataset", "commit", "data/flights.csv", "--name", "flights");
        _workspace.WriteText("helpers.csx", "double Rounded(double number) => -1;\n");
        _workspace.WriteNotebook("train.ipynb", "\"something else\"");
        var before = await GitAsync("status", "--porcelain");
        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run, "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        var report = JsonDocument.Parse(result.Out).RootElement;
        Assert.True(report.GetProperty("reproduced").GetBoolean());
        Assert.Equal(
            ["code same", "sources same", "data same", "packages same", "parameters same", "seed same"],
            report.GetProperty("parts").EnumerateArray().Take(6).Select(part => $"{part.GetProperty("name")} {part.GetProperty("verdict")}"));
        var metric = Assert.Single(report.GetProperty("metrics").EnumerateArray(), metric => metric.GetProperty("name").GetString() == "rmse");
        Assert.Equal((metric.GetProperty("recorded").GetDouble(), "same"), (metric.GetProperty("reproduced").GetDouble(), metric.GetProperty("verdict").GetString()));
        Assert.Equal(before, await GitAsync("status", "--porcelain"));
        var again = await ShowAsync(report.GetProperty("reproduction").GetString()!);
        Assert.Equal(run, again.GetProperty("tags").GetProperty("solvent.reproduces").GetString());
    }

    [Fact]
    public async Task A_number_that_is_another_each_time_is_named_with_its_distance()
    {
        await BeginAsync();
        _workspace.WriteNotebook("train.ipynb", "#!experiment start flights", "Run.Current!.Log(\"score\", Random.Shared.NextDouble() + 1); Run.Current!.Log(\"steady\", 2);");
        var run = await RunAsync("--experiment", "flights");

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run);
        var tolerant = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run, "--tolerance", "score=1");

        Assert.Equal((1, 0), (result.ExitCode, tolerant.ExitCode));
        Assert.Contains("score is off by 0.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("steady is", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_whose_bytes_are_gone_is_named_with_what_to_do()
    {
        await BeginAsync();
        _workspace.WriteNotebook("train.ipynb", "#!experiment start flights", "Run.Current!.Log(\"rows\", File.ReadLines(\"data/flights.csv\").Count());");
        var run = await RunAsync("--experiment", "flights");
        foreach (var pack in Directory.GetFiles(_workspace.Path(".solvent", "packs")))
        {
            File.SetAttributes(pack, FileAttributes.Normal);
            File.Delete(pack);
        }

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("data missing", result.Error, StringComparison.Ordinal);
        Assert.Contains("solvent dataset fetch flights@v1", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_one_of_several_runs_of_a_notebook_is_made_again()
    {
        await BeginAsync();
        _workspace.WriteNotebook("train.ipynb", "using (var run = Experiment.Start(\"flights\")) run.Log(\"auc\", 0.5);", "using (var run = Experiment.Start(\"flights\")) run.Log(\"auc\", 0.75);");
        await SolventAsync("run", "train.ipynb");
        var runs = await ListAsync();

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", runs[1].GetProperty("id").GetString()!, "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(0.75, JsonDocument.Parse(result.Out).RootElement.GetProperty("metrics")[0].GetProperty("reproduced").GetDouble());
    }

    [Fact]
    public async Task A_file_that_was_in_no_commit_is_told()
    {
        await BeginAsync();
        _workspace.WriteNotebook("train.ipynb", "#!experiment start flights", "#load \"data/helpers.csx\"\nRun.Current!.Log(\"score\", Score);");
        // A file that git ignores is in no diff either.
        _workspace.WriteText(Path.Combine("data", "helpers.csx"), "var Score = 3.0;\n");
        var run = await RunAsync("--experiment", "flights");

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run);

        Assert.Contains("'data/helpers.csx' is in no commit", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_were_not_committed_are_made_again_from_the_diff_of_the_run()
    {
        await BeginAsync();
        _workspace.WriteText("helpers.csx", "var Score = 1.0;\n");
        await GitAsync("add", "helpers.csx");
        await GitAsync("commit", "--quiet", "--message", "helper");
        _workspace.WriteText("helpers.csx", "var Score = 3.0;\n");
        _workspace.WriteNotebook("train.ipynb", "#!param x = 1", "#load \"helpers.csx\"\nRun.Current!.Log(\"score\", Score * x);");
        var run = await RunAsync("-p", "x=2");
        _workspace.WriteText("helpers.csx", "var Score = 7.0;\n");

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("with the uncommitted changes of its artifact 'git.diff'", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_a_cell_of_the_host_has_set_are_those_of_the_recorded_cell()
    {
        await BeginAsync();
        _workspace.WriteNotebook("train.ipynb", "Run.Current!.Log(\"score\", trees + 1);");
        var run = await RunAsync("-p", "trees=200");

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run, "--json");

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(201, JsonDocument.Parse(result.Out).RootElement.GetProperty("metrics")[0].GetProperty("reproduced").GetDouble());
    }

    [Fact]
    public async Task A_run_without_cells_is_refused()
    {
        await BeginAsync();
        await SolventAsync("experiment", "start", "flights");
        var run = Assert.Single(await ListAsync()).GetProperty("id").GetString()!;

        var result = await SolventTool.RunAsync(_workspace.Folder, "experiment", "reproduce", run, "--json");

        Assert.Contains("run-without-cells", result.Out, StringComparison.Ordinal);
    }

    private static string Fit(string log) =>
        $$"""
        var pipeline = ml.Transforms.Concatenate("Features", "Hour").Append(ml.Transforms.NormalizeMinMax("Features"))
            .Append(ml.Regression.Trainers.OnlineGradientDescent(labelColumnName: "Delay", numberOfIterations: iterations));
        var metrics = ml.Regression.Evaluate(pipeline.Fit(data).Transform(data), labelColumnName: "Delay");
        {{log}}
        """;

    private async Task BeginAsync()
    {
        await GitAsync("init", "--quiet");
        await GitAsync("config", "user.name", "Daisy");
        await GitAsync("config", "user.email", "daisy@example.org");
        _workspace.WriteText(".gitignore", "*.executed.ipynb\ndata/\n");
        Directory.CreateDirectory(_workspace.Path("data"));
        WriteFlights(factor: 1);
        await SolventAsync("dataset", "commit", "data/flights.csv", "--name", "flights");
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", "data");
    }

    private void WriteFlights(int factor) => _workspace.WriteText(
        Path.Combine("data", "flights.csv"), "hour,delay\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{i % 24},{factor * ((i % 24) + (i % 7))}\n")));

    private async Task<string> RunAsync(params IEnumerable<string> options)
        => JsonDocument.Parse((await SolventAsync(["run", "train.ipynb", .. options, "--json"])).Out).RootElement.GetProperty("run").GetString()!;

    private async Task<ProcessResult> SolventAsync(params IEnumerable<string> words)
    {
        var result = await SolventTool.RunAsync(_workspace.Folder, words);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result;
    }

    private async Task<string> GitAsync(params IEnumerable<string> words)
    {
        var result = await ClientProcess.RunAsync(_workspace.Folder, "git", words);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Out;
    }

    private async Task<List<JsonElement>> ListAsync() => [.. JsonDocument.Parse((await SolventAsync("experiment", "list", "--json")).Out).RootElement.EnumerateArray()];

    private async Task<JsonElement> ShowAsync(string run) => JsonDocument.Parse((await SolventAsync("experiment", "show", run, "--json")).Out).RootElement;
}
