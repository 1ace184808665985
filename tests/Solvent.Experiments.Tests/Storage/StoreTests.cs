using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>How runs are found, in both databases.</summary>
public abstract class StoreTests(PostgresServer? server) : ProjectFixture(server)
{

    [Fact]
    public void Runs_are_listed_by_start_and_by_experiment()
    {
        string[] ids = [Logged("a", "auc", 1), Logged("b", "auc", 1), Logged("a", "auc", 1)];

        Assert.Equal(ids, Store.List().Select(run => run.Id));
        Assert.Equal([ids[0], ids[2]], Store.List("a").Select(run => run.Id));
        Assert.Equal(["a", "b"], Store.Experiments());
    }

    [Fact]
    public void An_unknown_run_is_refused() => Assert.Equal("run-not-found", Assert.Throws<SolventException>(() => Store.Get("zzzz")).Code);

    [Fact]
    public void A_beginning_that_several_runs_have_is_refused_with_their_names()
    {
        string[] ids = [Logged("a", "auc", 1), Logged("a", "auc", 1)];

        var failure = Assert.Throws<SolventException>(() => Store.Get(ids[0][..2]));

        Assert.Equal("run-ambiguous", failure.Code);
        Assert.All(ids, id => Assert.Contains(id, failure.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("auc", 0.9)]
    [InlineData("AreaUnderRocCurve", 0.9)]
    [InlineData("LogLossReduction", 0.9)]
    [InlineData("loss", 0.1)]
    [InlineData("val_rmse", 0.1)]
    [InlineData("LogLoss", 0.1)]
    [InlineData("MeanAbsoluteError", 0.1)]
    [InlineData("numSegments", 0.9)]
    public void The_best_run_has_the_value_that_the_name_of_the_metric_calls_for(string metric, double expected)
    {
        foreach (var value in new[] { 0.5, 0.9, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1 }) Logged("a", metric, value);
        Logged("other", metric, 0.95);
        Logged("other", metric, 0.05);

        Assert.Equal(expected, Store.Best("a", metric).Metrics[metric]);
    }

    [Fact]
    public void The_direction_can_be_given()
    {
        foreach (var value in new[] { 0.5, 0.9, 0.1 }) Logged("a", "auc", value);

        Assert.Equal(0.1, Store.Best(experiment: null, "auc", lowerIsBetter: true).Metrics["auc"]);
    }

    [Fact]
    public void A_failed_run_is_never_the_best()
    {
        Logged("a", "auc", 0.5);
        var failed = Store.Start("a");
        failed.Log("auc", 0.99);
        failed.Fail(new InvalidOperationException());

        Assert.Equal(0.5, Store.Best("a", "auc").Metrics["auc"]);
    }

    [Fact]
    public void An_unknown_metric_is_refused_with_the_nearest()
    {
        Logged("a", "accuracy", 0.5);

        var failure = Assert.Throws<SolventException>(() => Store.Best("a", "acuracy"));

        Assert.Equal("metric-not-found", failure.Code);
        Assert.Equal("Did you mean 'accuracy'?", failure.Hint);
    }

    [Fact]
    public void A_comparison_shows_what_differs()
    {
        var first = Store.Start("a", new RunOptions { Seed = 1, Parameters = new Dictionary<string, object> { ["trees"] = 100, ["depth"] = 3 } });
        first.Log("auc", 0.8);
        first.End();
        var second = Store.Start("a", new RunOptions { Seed = 1, Parameters = new Dictionary<string, object> { ["trees"] = 200, ["depth"] = 3 } });
        second.End();

        var comparison = Store.Compare([first.Id, second.Id]);

        Assert.Equal([("depth", false), ("trees", true)], comparison.Params.Select(row => (row.Name, row.Differs)));
        Assert.Equal([0.8, null], Assert.Single(comparison.Metrics).Values);
        Assert.False(comparison.Facts.Single(row => row.Name == "seed").Differs);
        Assert.Equal(["trees"], comparison.OnlyDifferences().Params.Select(row => row.Name));
        Assert.DoesNotContain(comparison.OnlyDifferences().Facts, row => row.Name == "seed");
    }

    [Fact]
    public void A_run_whose_process_is_gone_was_interrupted()
    {
        var run = Store.Start("a");
        run.Log("auc", 0.5);
        Execute("UPDATE run SET process_started_at = process_started_at - 60000");

        Assert.Equal(RunStatus.Interrupted, Store.Get(run.Id).Status);
        Assert.Equal(0.5, Store.Get(run.Id).Metrics["auc"]);
    }

    [Fact]
    public void A_run_of_another_machine_is_not_called_interrupted()
    {
        var run = Store.Start("a");
        Execute("UPDATE run SET host = 'elsewhere', process_id = 1, process_started_at = 0");

        Assert.Equal(RunStatus.Running, Store.Get(run.Id).Status);
        run.End();
    }



    [Fact]
    public async Task Of_many_stores_that_log_at_once_no_value_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            using var store = OpenStore();
            using var run = store.Start($"writer{writer}");
            for (var step = 0; step < 50; step++) run.Log("loss", step, step);
        })));

        Assert.Equal(8, Store.List().Count);
        Assert.All(Store.List(), run => Assert.Equal(Enumerable.Range(0, 50).Select(step => (long)step), Store.History(run.Id, "loss").Select(point => point.Step!.Value)));
    }

    private protected string Logged(string experiment, string metric, double value)
    {
        using var run = Store.Start(experiment);
        run.Log(metric, value);
        return run.Id;
    }
}
