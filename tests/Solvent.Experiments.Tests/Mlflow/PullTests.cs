namespace Solvent.Experiments.Tests.Mlflow;

public sealed class PullTests : MlflowFixture
{
    private const long Start = 1_717_243_200_000;

    [Fact]
    public async Task A_run_of_others_comes_with_everything_that_was_logged()
    {
        var there = Foreign("train", ("loss", 0.9, 0), ("loss", 0.4, 1), ("auc", double.NaN, 0));
        there.Params["trees"] = "200";
        there.Tags["mlflow.user"] = "Daisy";
        there.Tags["mlflow.source.name"] = "train.py";
        there.Tags["who"] = "Daisy";
        there.Inputs.Add(new StubInput("taxi", "abc123", "local", "/data/taxi.csv", new Dictionary<string, string> { ["mlflow.data.context"] = "training" }));
        there.Artifacts["plots/roc.svg"] = "<svg/>"u8.ToArray();
        (there.Status, there.End) = ("FINISHED", Start + 60_000);

        var result = Assert.Single(await PullAsync());

        var run = Shelf.Runs[result.Run!];
        Assert.Equal((TransferOutcome.Added, there.Id, "flights"), (result.Outcome, result.There, result.Experiment));
        Assert.Equal(("flights", "train", "Daisy", RunStatus.Finished, 60.0), (run.Record.Experiment, run.Record.Name, run.Record.Author, run.Record.Status, run.Record.DurationSeconds));
        Assert.Equal("200", run.Record.Params["trees"]);
        Assert.Equal([new SeriesPoint(0, 0.9, Start), new SeriesPoint(1, 0.4, Start + 1)], run.Series["loss"]);
        Assert.Equal(double.NaN, run.Record.Metrics["auc"]);
        Assert.Equal(["mlflow.source.name", "solvent.mlflow.dataset.taxi", "solvent.mlflow.from", "solvent.mlflow.run", "who"], run.Record.Tags.Keys);
        Assert.Contains("abc123", run.Record.Tags["solvent.mlflow.dataset.taxi"], StringComparison.Ordinal);
        Assert.Equal("plots/roc.svg", Assert.Single(run.Files).Name);
    }

    [Fact]
    public async Task A_run_that_comes_again_is_the_same_run()
    {
        Foreign("one", ("loss", 0.9, 0));
        Foreign("two", ("loss", 0.8, 0));
        var first = await PullAsync();

        var second = await PullAsync();

        Assert.Equal(2, Shelf.Runs.Count);
        Assert.Equal(first.Select(result => result.Run), second.Select(result => result.Run));
        Assert.All(second, result => Assert.Equal(TransferOutcome.Unchanged, result.Outcome));
    }

    [Fact]
    public async Task A_run_that_has_gone_on_there_is_brought_up_to_date()
    {
        var there = Foreign("one", ("loss", 0.9, 0));
        await PullAsync();
        there.Points.Add(new StubPoint("loss", 0.1, Start + 5, 1));

        var result = Assert.Single(await PullAsync());

        Assert.Equal(TransferOutcome.Updated, result.Outcome);
        Assert.Equal(0.1, Assert.Single(Shelf.Runs).Value.Record.Metrics["loss"]);
    }

    [Fact]
    public async Task Runs_that_would_get_the_same_identifier_stay_apart()
    {
        var start = DateTimeOffset.FromUnixTimeMilliseconds(Start);
        var names = Enumerable.Range(0, 10_000).Select(number => $"{number:x32}");
        var pair = names.GroupBy(name => RunId.For(start, name)).First(group => group.Count() > 1).Take(2).ToList();
        Foreign("one");
        Stub.Tracking.AddRun(_experiment, "first", Start, pair[0]);
        Stub.Tracking.AddRun(_experiment, "second", Start, pair[1]);

        var first = await PullAsync();
        var second = await PullAsync();

        Assert.Equal(3, first.Select(result => result.Run).Distinct().Count());
        Assert.Equal(first.Select(result => (result.Run, result.There)), second.Select(result => (result.Run, result.There)));
        Assert.Equal(3, Shelf.Runs.Count);
    }

    [Fact]
    public async Task What_was_done_with_a_run_of_others_here_outlives_what_comes_later()
    {
        var there = Foreign("one", ("loss", 0.9, 0));
        var id = Assert.Single(await PullAsync()).Run!;
        var here = Shelf.Runs[id];
        Shelf.Put(here with { Record = here.Record with { DeletedAt = DateTimeOffset.UnixEpoch, Tags = new Dictionary<string, string>(here.Record.Tags) { ["mine"] = "kept" } } });
        Assert.Equal(TransferOutcome.Unchanged, Assert.Single(await PullAsync()).Outcome);
        there.Tags["theirs"] = "new";

        Assert.Equal(TransferOutcome.Updated, Assert.Single(await PullAsync()).Outcome);

        Assert.Equal(("kept", "new"), (Shelf.Runs[id].Record.Tags["mine"], Shelf.Runs[id].Record.Tags["theirs"]));
        Assert.NotNull(Shelf.Runs[id].Record.DeletedAt);
    }

    [Fact]
    public async Task What_comes_in_pages_comes_whole()
    {
        Stub.Tracking.PageSize = 3;
        foreach (var index in Enumerable.Range(0, 10)) Stub.Tracking.AddExperiment($"experiment {index}");
        foreach (var index in Enumerable.Range(0, 10)) Foreign($"run {index}", [.. Enumerable.Range(0, 10).Select(step => ("loss", (double)step, step))]);
        foreach (var run in Stub.Tracking.Runs.Values) foreach (var index in Enumerable.Range(0, 10)) run.Artifacts[$"folder/{index}.txt"] = [1];

        var results = await PullAsync();

        Assert.Equal(10, results.Count);
        Assert.All(Shelf.Runs.Values, run => Assert.Equal((10, 10), (run.Series["loss"].Count, run.Files.Count)));
    }

    [Fact]
    public async Task A_nested_run_keeps_its_parent()
    {
        var parent = Foreign("parent");
        var child = Foreign("child");
        child.Tags["mlflow.parentRunId"] = parent.Id;

        await PullAsync(runs: [child.Id]);
        await PullAsync();

        var runs = Shelf.Runs.Values.ToDictionary(run => run.Record.Name!, run => run.Record, StringComparer.Ordinal);
        Assert.Equal(runs["parent"].Id, runs["child"].ParentId);
    }

    [Fact]
    public async Task One_experiment_or_one_run_can_be_named()
    {
        var here = Foreign("here");
        Stub.Tracking.AddRun(Stub.Tracking.AddExperiment("other"), "there", Start);

        Assert.Equal(here.Id, Assert.Single(await PullAsync(experiments: ["flights"])).There);
        Assert.Equal(here.Id, Assert.Single(await PullAsync(runs: [here.Id])).There);
        var failure = await Assert.ThrowsAsync<SolventException>(() => PullAsync(experiments: ["flihgts"]));
        Assert.Equal(("experiment-not-found", "Did you mean 'flights'?"), (failure.Code, failure.Hint));
    }

    [Fact]
    public async Task A_pushed_run_can_be_pulled_by_the_identifier_that_it_had()
    {
        await PushAsync([Run("0000000001"), Run("0000000002")]);

        Assert.Equal("0000000002", Assert.Single(await PullAsync(runs: ["0000000002"])).Run);
        Assert.Equal("run-not-found", (await Assert.ThrowsAsync<SolventException>(() => PullAsync(runs: ["0000000003"]))).Code);
    }

    [Fact]
    public async Task The_original_of_a_pushed_run_is_left_as_it_is()
    {
        await PushAsync(Run());
        Shelf.Put(Run());
        OnlyRunThere().Tags["added"] = "there";

        Assert.Equal(TransferOutcome.Unchanged, Assert.Single(await PullAsync()).Outcome);
        Assert.DoesNotContain("added", Shelf.Runs[Run().Record.Id].Record.Tags.Keys);
    }

    [Fact]
    public async Task Half_of_a_push_is_not_pulled()
    {
        Pauses = [];
        Stub.Break(new StubFault("runs/update", Status: 0));
        await Assert.ThrowsAsync<SolventException>(() => PushAsync([Run("0k3j2hab12", ("auc", 1))]));

        Assert.Equal("mlflow-push-unfinished", Assert.Single(await PullAsync()).Problem?.Code);
        Assert.Empty(Shelf.Runs);
    }

    [Fact]
    public async Task What_was_changed_there_wins_over_what_was_pushed()
    {
        var run = Run("0k3j2hab12", ("auc", 0.9));
        run = run with { Record = run.Record with { Tags = new Dictionary<string, string> { ["note"] = new('x', 9000), ["who"] = "Daisy" } } };
        await PushAsync(run);
        OnlyRunThere().Tags["note"] = "shorter";
        OnlyRunThere().Points.Add(new StubPoint("auc", 0.95, Start, 9));

        await PullAsync();

        var pulled = Assert.Single(Shelf.Runs).Value;
        Assert.Equal(("shorter", "Daisy", 0.95), (pulled.Record.Tags["note"], pulled.Record.Tags["who"], pulled.Record.Metrics["auc"]));
    }

    [Fact]
    public async Task Artifacts_that_the_server_only_shows_are_fetched_all_the_same()
    {
        Stub.Tracking.ArtifactRoot = "s3://bucket";
        Foreign("one").Artifacts["model.zip"] = "PK"u8.ToArray();

        await PullAsync();

        Assert.Equal("model.zip", Assert.Single(Assert.Single(Shelf.Runs).Value.Files).Name);
    }

    [Fact]
    public async Task An_artifact_that_cannot_be_fetched_is_named_and_the_run_comes()
    {
        Stub.ServesArtifacts = false;
        Foreign("one", ("loss", 0.9, 0)).Artifacts["model.zip"] = "PK"u8.ToArray();

        var result = Assert.Single(await PullAsync());

        Assert.Equal(TransferOutcome.Added, result.Outcome);
        Assert.Contains("'model.zip'", Assert.Single(result.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_artifact_whose_path_leads_out_of_the_run_is_left_out()
    {
        Foreign("one").Artifacts["../../etc/passwd"] = "x"u8.ToArray();

        var result = Assert.Single(await PullAsync());

        Assert.Empty(Assert.Single(Shelf.Runs).Value.Files);
        Assert.Contains("leads out of the run", Assert.Single(result.Notices), StringComparison.Ordinal);
    }

    private StubRun Foreign(string name, params (string Key, double Value, long Step)[] points)
    {
        if (!_hasExperiment) _experiment = Stub.Tracking.AddExperiment("flights");
        _hasExperiment = true;
        var run = Stub.Tracking.AddRun(_experiment, name, Start);
        foreach (var (key, value, step) in points) run.Points.Add(new StubPoint(key, value, Start + step, step));
        return run;
    }

    private bool _hasExperiment;
    private string _experiment = "";
}
