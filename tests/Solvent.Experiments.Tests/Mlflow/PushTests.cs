using System.Globalization;

namespace Solvent.Experiments.Tests.Mlflow;

public sealed class PushTests : MlflowFixture
{
    [Fact]
    public async Task A_pushed_run_has_in_MLflow_what_it_has_here()
    {
        var run = Run("0k3j2hab12", ("loss", 0.9), ("loss", 0.4), ("auc", 0.91)) with { Files = [File("plots/roc.svg", "<svg/>")] };
        var record = run.Record with
        {
            Name = "deep trees",
            Author = "Daisy",
            Notebook = "notebooks/flights.ipynb",
            Commit = "12f1473",
            Seed = 7,
            Params = new Dictionary<string, string> { ["trees"] = "200" },
            Tags = new Dictionary<string, string> { ["who"] = "Daisy" },
            Datasets = [new RunDataset("taxi", "v3", new string('a', 64), DatasetAccess.Read)],
        };

        var result = await PushAsync(run with { Record = record });

        var there = OnlyRunThere();
        Assert.Equal((TransferOutcome.Added, there.Id), (result.Outcome, result.There));
        Assert.Equal(("deep trees", "FINISHED", record.StartedAt.ToUnixTimeMilliseconds(), record.EndedAt?.ToUnixTimeMilliseconds()), (there.Name, there.Status, there.Start, there.End));
        Assert.Equal("200", there.Params["trees"]);
        Assert.Equal("Daisy", there.Tags["who"]);
        Assert.Equal("Daisy", there.Tags["mlflow.user"]);
        Assert.Equal(("NOTEBOOK", "notebooks/flights.ipynb", "12f1473"), (there.Tags["mlflow.source.type"], there.Tags["mlflow.source.name"], there.Tags["mlflow.source.git.commit"]));
        Assert.Equal("7", there.Tags["solvent.run.seed"]);
        Assert.Equal([(0L, 0.9), (1L, 0.4)], there.Points.Where(point => point.Key == "loss").Select(point => (point.Step, point.Value)));
        Assert.Equal("<svg/>"u8.ToArray(), there.Artifacts["plots/roc.svg"]);
        var input = Assert.Single(there.Inputs);
        Assert.Equal(("taxi", new string('a', 32)), (input.Name, input.Digest));
        Assert.Contains(new string('a', 64), input.Source, StringComparison.Ordinal);
        Assert.Equal("read", input.Tags["mlflow.data.context"]);
    }

    [Theory]
    [InlineData(RunStatus.Running, "RUNNING")]
    [InlineData(RunStatus.Finished, "FINISHED")]
    [InlineData(RunStatus.Failed, "FAILED")]
    [InlineData(RunStatus.Interrupted, "KILLED")]
    public async Task A_status_becomes_the_one_of_MLflow(RunStatus here, string there)
    {
        var run = Run();
        await PushAsync(run with { Record = run.Record with { Status = here } });

        Assert.Equal(there, OnlyRunThere().Status);
    }

    [Fact]
    public async Task A_push_that_is_repeated_changes_nothing()
    {
        var run = Run("0k3j2hab12", ("auc", 0.9)) with { Files = [File("model.zip", "PK")] };
        await PushAsync(run);
        Stub.Requests.Clear();

        var again = await PushAsync(run);

        Assert.Equal(TransferOutcome.Unchanged, again.Outcome);
        Assert.Equal(["GET /api/2.0/mlflow/experiments/get-by-name", "POST /api/2.0/mlflow/runs/search"], Stub.Requests);
    }

    [Fact]
    public async Task What_was_added_since_the_last_push_follows()
    {
        await PushAsync(Run("0k3j2hab12", ("loss", 0.9)) with { Record = Run().Record with { Status = RunStatus.Running, EndedAt = null } });

        var result = await PushAsync(Run("0k3j2hab12", ("loss", 0.9), ("loss", 0.4)));

        Assert.Equal(TransferOutcome.Updated, result.Outcome);
        Assert.Equal("FINISHED", OnlyRunThere().Status);
        Assert.Equal([0.9, 0.4], OnlyRunThere().Points.Select(point => point.Value));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_push_that_broke_goes_on_and_every_value_is_there_once(bool inFiles, bool lastBatchHadArrived)
    {
        Stub.Tracking.KeepsDuplicates = inFiles;
        Pauses = [];
        var run = Run("0k3j2hab12", [.. Enumerable.Range(0, 3500).Select(index => ("loss", (double)index))]) with { Files = [File("model.zip", "PK")] };
        Stub.Break(new StubFault("runs/log-batch", Status: 0, AfterIt: lastBatchHadArrived, After: 2));
        var failure = await Assert.ThrowsAsync<SolventException>(() => PushAsync([run]));
        Assert.Equal("mlflow-unavailable", failure.Code);

        await PushAsync(run);

        Assert.Equal(Enumerable.Range(0, 3500).Select(index => (double)index), OnlyRunThere().Points.Select(point => point.Value).Order());
    }

    [Theory]
    [InlineData(502)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task A_failure_that_passes_is_not_noticed(int status)
    {
        Stub.Tracking.KeepsDuplicates = true;
        foreach (var path in new[] { "experiments/create", "runs/create", "runs/log-batch", "runs/search", "runs/update", "runs/set-tag", "runs/log-inputs", "artifacts/model.zip" })
        {
            Stub.Break(new StubFault(path, status, AfterIt: true));
        }

        var run = Run("0k3j2hab12", ("auc", 0.9)) with { Files = [File("model.zip", "PK")] };
        run = run with { Record = run.Record with { Params = new Dictionary<string, string> { ["trees"] = "200" }, Datasets = [new RunDataset("taxi", "v3", new string('a', 64), DatasetAccess.Read)] } };

        await PushAsync(run);

        var there = OnlyRunThere();
        Assert.Equal("200", there.Params["trees"]);
        Assert.Equal(0.9, Assert.Single(there.Points).Value);
        Assert.Single(there.Inputs);
        Assert.Single(there.Artifacts, artifact => artifact.Key == "model.zip");
    }

    [Fact]
    public async Task A_parameter_with_another_value_there_is_refused_and_the_error_shows_both()
    {
        var run = Run();
        await PushAsync(run with { Record = run.Record with { Params = new Dictionary<string, string> { ["trees"] = "100" } } });

        var failure = await Assert.ThrowsAsync<SolventException>(() => PushAsync(run with { Record = run.Record with { Params = new Dictionary<string, string> { ["trees"] = "200" } } }));

        Assert.Equal("param-conflict", failure.Code);
        Assert.Contains("'trees'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'100'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'200'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("100", OnlyRunThere().Params["trees"]);
    }

    [Fact]
    public async Task One_run_that_is_refused_does_not_stop_the_others()
    {
        await PushAsync(Run("0000000001") with { Record = Run("0000000001").Record with { Params = new Dictionary<string, string> { ["a"] = "1" } } });

        var results = await PushAsync([Run("0000000001") with { Record = Run("0000000001").Record with { Params = new Dictionary<string, string> { ["a"] = "2" } } }, Run("0000000002")]);

        Assert.Equal([TransferOutcome.Failed, TransferOutcome.Added], results.Select(result => result.Outcome));
    }

    [Fact]
    public async Task What_is_too_much_for_one_request_goes_in_several()
    {
        var run = Run("0k3j2hab12", [.. Enumerable.Range(0, 2500).Select(index => ($"metric {index % 20}", (double)index))]);
        var many = Enumerable.Range(0, 250).ToDictionary(index => $"p{index}", _ => new string('ü', 6000));

        await PushAsync(run with { Record = run.Record with { Params = many, Tags = Enumerable.Range(0, 250).ToDictionary(index => $"t{index}", _ => new string('x', 8000)) } });

        Assert.Equal(2500, OnlyRunThere().Points.Count);
        Assert.Equal(many, OnlyRunThere().Params);
        Assert.Equal(250, OnlyRunThere().Tags.Count(tag => tag.Value.Length == 8000));
    }

    [Fact]
    public async Task A_nested_run_is_pushed_after_its_parent_and_names_it()
    {
        var child = Run("0000000002") with { Record = Run("0000000002").Record with { ParentId = "0000000001" } };

        var results = await PushAsync([child, Run("0000000001")]);

        Assert.Equal(["0000000001", "0000000002"], results.Select(result => result.Run));
        Assert.Equal(results[0].There, Stub.Tracking.Runs[results[1].There!].Tags["mlflow.parentRunId"]);
    }

    [Fact]
    public async Task Without_a_way_for_artifacts_the_rest_is_pushed_and_it_is_said()
    {
        Stub.ServesArtifacts = false;

        var result = await PushAsync(Run("0k3j2hab12", ("auc", 0.9)) with { Files = [File("model.zip", "PK")] });

        Assert.Equal(0.9, Assert.Single(OnlyRunThere().Points).Value);
        Assert.Contains("--serve-artifacts", Assert.Single(result.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Artifacts_that_only_MLflows_own_clients_can_write_stay_here_and_it_is_said()
    {
        Stub.Tracking.ArtifactRoot = "s3://bucket";

        var result = await PushAsync(Run() with { Files = [File("model.zip", "PK")] });

        Assert.Empty(OnlyRunThere().Artifacts);
        Assert.Contains("s3://bucket", Assert.Single(result.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Artifacts_can_be_left_here()
    {
        var result = await PushAsync(Run() with { Files = [File("model.zip", "PK")] }, withFiles: false);

        Assert.Empty(OnlyRunThere().Artifacts);
        Assert.Empty(result.Notices);
    }

    [Fact]
    public async Task An_experiment_that_is_deleted_there_is_named()
    {
        Stub.Tracking.AddExperiment("flights", deleted: true);

        var result = Assert.Single(await PushAsync([Run()]));

        Assert.Equal("mlflow-experiment-deleted", result.Problem?.Code);
        Assert.Contains("'flights'", result.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_MLflow_takes_stay_as_they_are()
    {
        string[] names = ["auc", "val/loss", "größe", "a b.c-d_e", "精度", "SELECT", "order by"];

        await PushAsync(Run("0k3j2hab12", [.. names.Select(name => (name, 1.0))]));

        Assert.Equal(names.Order(StringComparer.Ordinal), OnlyRunThere().Points.Select(point => point.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stopped_push_says_so_and_the_next_goes_on()
    {
        using var stop = new CancellationTokenSource();
        Stub.OnRequest = path => (path.EndsWith("runs/log-batch", StringComparison.Ordinal) ? stop : null)?.Cancel();
        var run = Run("0k3j2hab12", [.. Enumerable.Range(0, 2500).Select(index => ("loss", (double)index))]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PushAsync([run], cancel: stop.Token));
        await PushAsync(run);

        Assert.Equal(2500, OnlyRunThere().Points.Count);
        Assert.Equal("2499", OnlyRunThere().Points[^1].Value.ToString(CultureInfo.InvariantCulture));
    }
}
