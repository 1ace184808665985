namespace Solvent.Experiments.Tests.Mlflow;

public sealed class ImportTests : IDisposable
{
    private const string Id = "0123456789abcdef0123456789abcdef";
    private const long Start = 1_717_243_200_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-mlruns-");
    private readonly MemoryShelf _shelf = new();

    private static string Run => Path.Combine("1", Id);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_run_comes_with_everything_that_MLflow_has_written_down()
    {
        WriteRun();
        Write($"{Run}/metrics/val/loss", $"{Start} 0.9 0\n{Start + 1} 0.4 1\n");
        Write($"{Run}/metrics/auc", $"{Start} nan 0\n{Start} inf 1\n{Start} 1e-05 2\n");
        Write($"{Run}/params/model/trees", "200");
        Write($"{Run}/params/empty", "");
        Write($"{Run}/tags/mlflow.user", "Daisy");
        Write($"{Run}/tags/note", "two\nlines");
        Write($"{Run}/artifacts/plots/roc.svg", "<svg/>");

        var result = Assert.Single(await ImportAsync());

        Assert.Equal((TransferOutcome.Added, "flights", Id), (result.Outcome, result.Experiment, result.There));
        Assert.Null(result.Problem);
        var run = _shelf.Runs[result.Run!];
        Assert.Equal(("deep trees", "Daisy", RunStatus.Finished, 60.0), (run.Record.Name, run.Record.Author, run.Record.Status, run.Record.DurationSeconds));
        Assert.Equal([new SeriesPoint(0, 0.9, Start), new SeriesPoint(1, 0.4, Start + 1)], run.Series["val/loss"]);
        Assert.Equal([double.NaN, double.PositiveInfinity, 1e-05], run.Series["auc"].Select(point => point.Value));
        Assert.Equal(new Dictionary<string, string> { ["empty"] = "", ["model/trees"] = "200" }, run.Record.Params);
        Assert.Equal("two\nlines", run.Record.Tags["note"]);
        Assert.Equal("plots/roc.svg", Assert.Single(run.Files).Name);
    }

    [Fact]
    public async Task An_import_that_is_repeated_changes_nothing()
    {
        WriteRun();
        Write($"{Run}/metrics/loss", $"{Start} 0.9 0\n");
        await ImportAsync();

        var again = Assert.Single(await ImportAsync());

        Assert.Equal(TransferOutcome.Unchanged, again.Outcome);
        Assert.Single(_shelf.Runs);
    }

    [Fact]
    public async Task A_run_that_has_gone_on_is_brought_up_to_date()
    {
        WriteRun();
        Write($"{Run}/metrics/loss", $"{Start} 0.9 0\n");
        await ImportAsync();
        Write($"{Run}/metrics/loss", $"{Start} 0.9 0\n{Start + 1} 0.1 1\n");

        Assert.Equal(TransferOutcome.Updated, Assert.Single(await ImportAsync()).Outcome);
        Assert.Equal(0.1, Assert.Single(_shelf.Runs).Value.Record.Metrics["loss"]);
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_rest_of_the_run_and_the_other_runs_come()
    {
        WriteRun();
        Write($"{Run}/metrics/good", $"{Start} 0.9 0\n");
        Write($"{Run}/metrics/bad", $"{Start} 0.9 0\n{Start} zero 1\n");
        WriteRun(new string('b', 32));

        var results = await ImportAsync();

        Assert.Equal(2, _shelf.Runs.Count);
        var problem = Assert.Single(results, result => result.Problem is not null).Problem!;
        Assert.Equal((Path.Combine(_folder.FullName, Run, "metrics", "bad"), 2), (problem.File, problem.Line));
        Assert.Contains("'1717243200000 zero 1'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["good"], _shelf.Runs.Values.SelectMany(run => run.Series.Keys));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("status: 3\nrun_name: [unclosed\n", 3)]
    [InlineData("- a\n- b\n", 1)]
    public async Task A_run_whose_head_is_broken_is_named_with_the_line_and_the_others_come(string meta, int line)
    {
        WriteRun();
        Write($"{Run}/meta.yaml", meta);
        WriteRun(new string('b', 32));

        var results = await ImportAsync();

        var failed = Assert.Single(results, result => result.Outcome is TransferOutcome.Failed);
        Assert.Equal((Path.Combine(_folder.FullName, Run, "meta.yaml"), line), (failed.Problem!.File, failed.Problem.Line));
        Assert.Single(_shelf.Runs);
    }

    [Fact]
    public async Task A_deleted_run_and_the_runs_of_a_deleted_experiment_stay_deleted()
    {
        WriteRun(lifecycle: "deleted");
        Write(".trash/2/meta.yaml", "name: old\nexperiment_id: '2'\nlifecycle_stage: deleted\n");
        WriteRun(new string('b', 32), experiment: ".trash/2");

        await ImportAsync();

        Assert.Equal(2, _shelf.Runs.Count);
        Assert.All(_shelf.Runs.Values, run => Assert.NotNull(run.Record.DeletedAt));
    }

    [Fact]
    public async Task Nested_runs_and_datasets_are_kept()
    {
        WriteRun();
        var child = new string('b', 32);
        WriteRun(child);
        Write($"1/{child}/tags/mlflow.parentRunId", Id);
        Write($"1/{child}/inputs/{new string('c', 32)}/meta.yaml", $"source_type: DATASET\nsource_id: {new string('d', 32)}\ntags:\n  mlflow.data.context: training\n");
        Write($"1/datasets/{new string('d', 32)}/meta.yaml", "name: taxi\ndigest: abc123\nsource_type: local\nsource: '/data/taxi.csv'\n");

        var results = await ImportAsync();

        var (parent, nested) = (results.Single(result => result.There == Id), results.Single(result => result.There == child));
        Assert.Equal(parent.Run, _shelf.Runs[nested.Run!].Record.ParentId);
        Assert.Contains("abc123", _shelf.Runs[nested.Run!].Record.Tags["solvent.mlflow.dataset.taxi"], StringComparison.Ordinal);
        Assert.Contains("training", _shelf.Runs[nested.Run!].Record.Tags["solvent.mlflow.dataset.taxi"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_leads_out_of_the_folder_is_not_followed()
    {
        WriteRun();
        Write($"{Run}/inputs/x/meta.yaml", "source_id: ../../../../etc\n");

        Assert.Equal("mlruns-invalid", Assert.Single(await ImportAsync()).Problem?.Code);
    }

    [Fact]
    public async Task A_folder_without_experiments_is_refused()
    {
        Assert.Equal("mlruns-nothing-found", (await Assert.ThrowsAsync<SolventException>(() => ImportAsync())).Code);
        Assert.Equal("directory-not-found", (await Assert.ThrowsAsync<SolventException>(() => new MlrunsImport(_shelf).RunAsync(Path.Combine(_folder.FullName, "none"), progress: null, Token))).Code);
    }

    private Task<IReadOnlyList<RunTransferResult>> ImportAsync() => new MlrunsImport(_shelf).RunAsync(_folder.FullName, progress: null, Token);

    private void WriteRun(string id = Id, string experiment = "1", string lifecycle = "active")
    {
        if (experiment == "1") Write("1/meta.yaml", "artifact_location: file:///x\nexperiment_id: '1'\nlifecycle_stage: active\nname: flights\n");
        Write(
            $"{experiment}/{id}/meta.yaml",
            $"artifact_uri: file:///x\nend_time: {Start + 60_000}\nentry_point_name: ''\nexperiment_id: '1'\nlifecycle_stage: {lifecycle}\nrun_id: {id}\nrun_name: deep trees\nrun_uuid: {id}\n"
            + $"source_name: ''\nsource_type: 4\nsource_version: ''\nstart_time: {Start}\nstatus: 3\ntags: []\nuser_id: daisy\n");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
