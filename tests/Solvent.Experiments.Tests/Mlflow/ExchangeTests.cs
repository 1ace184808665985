using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>Runs that were recorded go from one store to a server, and from there to another store.</summary>
public abstract class ExchangeTests(PostgresServer? server) : ProjectFixture(server)
{
    private readonly MlflowStub _stub = new();

    public override async ValueTask DisposeAsync()
    {
        _stub.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_recorded_run_is_the_same_after_it_was_pushed_and_pulled_into_an_empty_store()
    {
        var id = await RecordAsync();
        var before = Store.Get(id);

        Assert.Equal(TransferOutcome.Added, Assert.Single(await Store.PushAsync(new MlflowPushOptions { To = _stub.Address, Runs = [id] }, Token)).Outcome);
        using var elsewhere = new OtherProject();
        var result = Assert.Single(await elsewhere.Store.PullAsync(new MlflowPullOptions { From = _stub.Address }, Token));

        Assert.Null(result.Problem);
        var after = elsewhere.Store.Get(id);
        Assert.Equivalent(before, after, strict: true);
        Assert.Equal(Store.History(id, "loss"), elsewhere.Store.History(id, "loss"));
        using var model = elsewhere.Store.Artifacts.Open(Assert.Single(after.Artifacts, artifact => artifact.Name == "note.txt"), id);
        Assert.Equal("kept", new StreamReader(model).ReadToEnd());
        Assert.Equal(TransferOutcome.Unchanged, Assert.Single(await elsewhere.Store.PullAsync(new MlflowPullOptions { From = _stub.Address }, Token)).Outcome);
    }

    [Fact]
    public async Task Where_a_run_has_gone_is_noted_here_and_does_not_go_along()
    {
        var id = await RecordAsync();

        await Store.PushAsync(new MlflowPushOptions { To = _stub.Address }, Token);

        var there = Assert.Single(_stub.Tracking.Runs).Value;
        Assert.Equal(there.Id, Store.Get(id).Tags[$"solvent.mlflow.pushed.{_stub.Address}"]);
        Assert.Equal(TransferOutcome.Unchanged, Assert.Single(await Store.PushAsync(new MlflowPushOptions { To = _stub.Address }, Token)).Outcome);
        Assert.DoesNotContain(there.Tags.Keys, name => name.StartsWith("solvent.mlflow.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_goes_with_the_run_that_it_is_a_part_of()
    {
        using var parent = Store.Start("flights");
        using var nested = parent.StartNested("fold 1");

        var results = await Store.PushAsync(new MlflowPushOptions { To = _stub.Address, Runs = [nested.Id] }, Token);

        Assert.Equal([parent.Id, nested.Id], results.Select(result => result.Run));
    }

    [Fact]
    public async Task A_run_of_others_that_has_gone_on_is_replaced_whole()
    {
        var there = _stub.Tracking.AddRun(_stub.Tracking.AddExperiment("flights"), "train", 1_717_243_200_000);
        there.Points.Add(new StubPoint("loss", 0.9, 1_717_243_200_000, 0));
        there.Artifacts["a.txt"] = "a"u8.ToArray();
        var first = Assert.Single(await Store.PullAsync(new MlflowPullOptions { From = _stub.Address }, Token));
        Assert.Equal(TransferOutcome.Unchanged, Assert.Single(await Store.PullAsync(new MlflowPullOptions { From = _stub.Address }, Token)).Outcome);
        there.Points.Add(new StubPoint("loss", 0.1, 1_717_243_200_001, 1));
        (there.Status, there.End) = ("FINISHED", 1_717_243_260_000);

        var second = Assert.Single(await Store.PullAsync(new MlflowPullOptions { From = _stub.Address }, Token));

        Assert.Equal((TransferOutcome.Updated, first.Run), (second.Outcome, second.Run));
        Assert.Equal([0.9, 0.1], Store.History(second.Run!, "loss").Select(point => point.Value));
        Assert.Equal(RunStatus.Finished, Assert.Single(Store.List()).Status);
    }

    private async Task<string> RecordAsync()
    {
        await CommitAsync("id\n1\n");
        using var run = Store.Start("flights", new RunOptions { Name = "deep", Seed = 7, Parameters = new Dictionary<string, object> { ["trees"] = 200, ["long"] = new string('x', 10_000) } });
        run.Use("taxi@v1");
        run.Log("loss", 0.9, step: 1);
        run.Log("loss", double.PositiveInfinity, step: 0);
        run.Log("🚀 speed", double.NaN);
        run.Tag("who", "Daisy");
        var note = Path.Combine(Root, "note.txt");
        await File.WriteAllTextAsync(note, "kept", Token);
        run.LogArtifact(note);
        run.End();
        return run.Id;
    }

    private sealed class OtherProject : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-elsewhere-");

        public OtherProject()
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, ".git"));
            Store = new ExperimentStore(Datasets.StoreDirectory.Find(_folder.FullName), TimeProvider.System, address: null);
        }

        public ExperimentStore Store { get; }

        public void Dispose()
        {
            Store.Dispose();
            foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
            _folder.Delete(recursive: true);
        }
    }
}
