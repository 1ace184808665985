using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>A PostgreSQL that goes away in the middle of a run. The server of the other tests is left alone.</summary>
public sealed class LostServerTests : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-experiments-");
    private TrackingAddress _address = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, ".git"));
        _address = TrackingAddress.Parse(await _server.NewAddressAsync(Token));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_logged_while_it_is_away_is_delivered_when_it_is_back()
    {
        using var store = Open();
        var run = store.Start("flights");
        run.Log("loss", 0, 0);

        _server.Stop();
        for (var step = 1; step <= 100; step++) run.Log("loss", step, step);
        run.Param("trees", 100);
        await _server.StartAsync(Token);
        run.Log("loss", 101, 101);
        run.End();

        var record = store.Get(run.Id);
        Assert.Equal(RunStatus.Finished, record.Status);
        Assert.Equal("100", record.Params["trees"]);
        Assert.Equal(Enumerable.Range(0, 102).Select(step => (double)step), store.History(run.Id, "loss").Select(point => point.Value));
    }

    [Fact]
    public async Task A_run_that_ends_while_it_is_away_is_kept_in_its_journal_until_it_is_synchronised()
    {
        using var store = Open();
        var run = store.Start("flights");
        _server.Stop();
        run.Log("auc", 0.5);

        run.End();
        var failure = Assert.Throws<SolventException>(() => store.Sync());
        await _server.StartAsync(Token);
        var delivered = store.Sync();

        Assert.Equal("tracking-unreachable", failure.Code);
        Assert.Equal([run.Id], delivered);
        Assert.Equal((RunStatus.Finished, 0.5), (store.Get(run.Id).Status, store.Get(run.Id).Metrics["auc"]));
    }

    [Fact]
    public void A_run_that_cannot_be_started_is_refused_and_leaves_nothing()
    {
        using var store = Open();
        _server.Stop();

        var failure = Assert.Throws<SolventException>(() => store.Start("flights"));

        Assert.Equal("tracking-unreachable", failure.Code);
        Assert.Empty(Directory.Exists(store.JournalsFolder) ? Directory.GetFiles(store.JournalsFolder) : []);
    }

    private ExperimentStore Open() => new(Solvent.Datasets.StoreDirectory.Find(_folder.FullName), TimeProvider.System, _address);
}
