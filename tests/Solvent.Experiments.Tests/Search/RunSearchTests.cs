using Solvent.TestServices;

namespace Solvent.Experiments.Tests.Search;

public abstract class RunSearchTests(PostgresServer? server = null) : ProjectFixture(server)
{
    [Fact]
    public void Without_an_order_a_limit_keeps_the_newest_runs_newest_last()
    {
        SampleRuns.Record(Store);

        Assert.Equal("a b c d e", Names(new RunQuery()));
        Assert.Equal("d e", Names(new RunQuery { Limit = 2 }));
        Assert.Equal("", Names(new RunQuery { Limit = 0 }));
    }

    [Fact]
    public void A_search_can_be_within_an_experiment()
    {
        SampleRuns.Record(Store);

        Assert.Equal("e", Names(new RunQuery { Experiment = "other" }));
        Assert.Equal("c", Names(new RunQuery { Experiment = "flights", Where = "trees > 200" }));
    }

    [Fact]
    public void Deleted_runs_are_found_only_on_request()
    {
        SampleRuns.Record(Store);
        Store.Delete(Id("b"));

        Assert.Equal("c", Names(new RunQuery { Where = "auc > 0.8" }));
        Assert.Equal("b c", Names(new RunQuery { Where = "auc > 0.8", IncludeDeleted = true }));
        Assert.Equal("b", Names(new RunQuery { Where = "deleted is not missing", IncludeDeleted = true }));
    }

    [Fact]
    public async Task Runs_are_found_by_the_version_of_the_data_that_they_used()
    {
        await CommitAsync("id\n1\n");
        var second = await CommitAsync("id\n2\n");
        Use("one", "taxi@v1");
        Use("two", "taxi@v2");
        Use("both", "taxi@v1", "taxi@v2");
        Use("none");

        Assert.Equal("one both", Names(new RunQuery { Where = "data.taxi = 'v1'" }));
        Assert.Equal("two both", Names(new RunQuery { Where = $"data.taxi = '{second.Hash[..12]}'" }));
        Assert.Equal("two", Names(new RunQuery { Where = "data.taxi != 1" }));
        Assert.Equal("one", Names(new RunQuery { Where = "data.taxi not in ('v2', 'v3')" }));
        Assert.Equal("none", Names(new RunQuery { Where = "data.taxi is missing" }));
    }

    [Fact]
    public void A_run_whose_process_is_gone_is_found_as_interrupted()
    {
        SampleRuns.Record(Store);
        Execute("UPDATE run SET process_started_at = process_started_at - 60000 WHERE status = 'running'");

        Assert.Equal("e", Names(new RunQuery { Where = "status = interrupted" }));
        Assert.Equal("", Names(new RunQuery { Where = "status = running" }));
    }

    [Fact]
    public void Values_never_become_a_part_of_the_statement()
    {
        SampleRuns.Record(Store);

        Assert.Empty(Store.Find(new RunQuery { Where = "who = 'x'' OR 1=1; DROP TABLE run; --'" }));
        Assert.Equal(5, Store.List().Count);
    }

    [Fact]
    public void An_empty_project_has_no_runs_to_find()
    {
        Assert.Empty(Store.Find(new RunQuery { Where = "status = failed", Sort = "-started", Limit = 5 }));
        Assert.Equal("unknown-field", Assert.Throws<SolventException>(() => Store.Find(new RunQuery { Where = "auc > 1" })).Code);
    }

    private void Use(string name, params string[] versions)
    {
        using var run = Store.Start("flights", new RunOptions { Tags = SampleRuns.Label(name) });
        foreach (var version in versions) run.Use(version);
    }

    private string Names(RunQuery query) => SampleRuns.Labels(Store.Find(query));

    private string Id(string label) => Store.Find(new RunQuery { Where = $"label = '{label}'" })[0].Id;
}
