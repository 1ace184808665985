using System.Text.Json;
using Solvent.Commands.Tests.Tree;
using Solvent.Commands.Text;

namespace Solvent.Commands.Tests.Retraining;

public sealed class RetrainCommandShapeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RetrainCommandShapeTests()
    {
        _folder.Write("train.ipynb", "{}");
        _folder.Write("trips.csv", "id,city", "1,Oslo");
        _folder.Write("retraining.json", """{"notebook": "train.ipynb", "metric": "Accuracy", "dataset": {"name": "trips"}, "model": {"name": "late"}}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check()
    {
        await _folder.Run("dataset", "commit", "trips.csv", "--name", "trips");

        var decision = JsonDocument.Parse((await _folder.Run("retrain", "check", "--json")).Json).RootElement;

        Assert.Equal(
            ["outcome", "reason", "at", "model", "champion", "trainedOn", "newest", "trigger", "arithmetic", "avoidedLoss", "cost", "currency"], decision.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("retrain", "trips@v1"), (decision.GetProperty("outcome").GetString(), decision.GetProperty("newest").GetString()));
    }

    [Fact]
    public async Task Ledger()
    {
        await _folder.Run("dataset", "commit", "trips.csv", "--name", "trips");
        await _folder.Run("retrain", "check");

        var ledger = JsonDocument.Parse((await _folder.Run("retrain", "ledger", "--json")).Json).RootElement;

        Assert.Equal(["model", "cost", "blocks", "actual", "best", "regret", "missing", "entries"], ledger.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["kind", "at", "outcome", "reason", "champion", "challenger", "data", "run", "avoidedLoss", "cost", "regret", "why", "trigger", "arithmetic"],
            ledger.GetProperty("entries")[0].EnumerateObject().Select(property => property.Name));
        Assert.Contains("late: 1 decision and 0 retrainings", PlainText.Render((await _folder.Run("retrain", "ledger")).View!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_without_a_version_is_named()
        => Assert.Equal("dataset-not-found", (await _folder.Run("retrain", "check")).Error!.Code);

    [Fact]
    public async Task A_notebook_offers_what_runs_no_notebook()
    {
        var notebook = CommandTree.Create(CommandSurface.Notebook);

        Assert.Equal(0, (await notebook.RunAsync(["retrain", "plan", "--help"], new CommandHost { WorkingDirectory = _folder.Path }, TestContext.Current.CancellationToken)).ExitCode);
        Assert.NotEqual(0, (await notebook.RunAsync(["retrain", "run"], new CommandHost { WorkingDirectory = _folder.Path }, TestContext.Current.CancellationToken)).ExitCode);
    }
}
