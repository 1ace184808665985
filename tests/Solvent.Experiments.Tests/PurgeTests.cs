namespace Solvent.Experiments.Tests;

public sealed class PurgeTests : ProjectFixture
{
    [Fact]
    public void A_deleted_run_is_gone_for_good_with_all_that_was_logged()
    {
        var (kept, deleted) = (Record(), Record());
        Store.Delete(deleted);

        var result = Store.Purge();

        Assert.Equal([deleted], result.Runs);
        Assert.Equal("run-not-found", Assert.Throws<SolventException>(() => Store.Restore(deleted)).Code);
        Assert.Equal(2, Store.History(kept, "loss").Count);
    }

    [Fact]
    public void A_run_that_was_deleted_not_long_ago_can_be_kept()
    {
        var id = Record();
        Store.Delete(id);

        Assert.Empty(Store.Purge(TimeSpan.FromDays(30)).Runs);
        Assert.Equal(0.5, Store.Restore(id).Metrics["loss"]);
    }

    [Fact]
    public void With_a_run_its_nested_runs_are_deleted_and_restored()
    {
        string parent, child;
        using (var run = Store.Start("sweep"))
        {
            parent = run.Id;
            using var nested = Store.Start("sweep", new RunOptions { Parent = run.Id });
            child = nested.Id;
        }

        Store.Delete(parent);
        Assert.Empty(Store.List());

        Store.Restore(parent);
        Assert.Equal([parent, child], Store.List().Select(run => run.Id));
    }

    [Fact]
    public void A_nested_run_that_was_deleted_before_stays_deleted()
    {
        string parent, child;
        using (var run = Store.Start("sweep"))
        {
            parent = run.Id;
            using var nested = Store.Start("sweep", new RunOptions { Parent = run.Id });
            child = nested.Id;
        }

        Store.Delete(child);
        Thread.Sleep(5);
        Store.Delete(parent);
        Store.Restore(parent);

        Assert.Equal([parent], Store.List().Select(run => run.Id));
    }

    private string Record()
    {
        using var run = Store.Start("flights", new RunOptions { Parameters = new Dictionary<string, object> { ["trees"] = 100 } });
        run.Log("loss", 0.9, step: 1);
        run.Log("loss", 0.5, step: 2);
        run.Tag("who", "Daisy");
        return run.Id;
    }
}
