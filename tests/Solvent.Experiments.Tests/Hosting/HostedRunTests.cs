namespace Solvent.Experiments.Tests.Hosting;

public sealed class HostedRunTests : ProjectFixture
{
    [Fact]
    public void The_first_run_that_a_cell_starts_continues_the_one_of_the_host()
    {
        using var hosted = HostedRun.Start(Store, "notebook", With("trees", "200"));

        using (var run = Store.Start("flights", With("depth", 3) with { Seed = 7, Name = "deep" }))
        {
            run.Log("auc", 0.9);
        }

        hosted.Complete();
        var record = Assert.Single(Store.List());
        Assert.Equal((hosted.Id, "flights", "deep", 7, RunStatus.Finished), (record.Id, record.Experiment, record.Name, record.Seed, record.Status));
        Assert.Equal(["depth=3", "trees=200"], record.Params.Select(param => $"{param.Key}={param.Value}"));
        Assert.True(hosted.IsContinued);
    }

    [Fact]
    public void The_second_run_of_a_notebook_is_one_of_its_own()
    {
        using var hosted = HostedRun.Start(Store, "notebook", new RunOptions());

        Store.Start("flights").End();
        Store.Start("flights").End();

        hosted.Complete();
        Assert.Equal(2, Store.List("flights").Count);
    }

    [Fact]
    public void A_run_that_no_cell_starts_is_that_of_the_host()
    {
        using var hosted = HostedRun.Start(Store, "notebook", new RunOptions());

        Run.Current!.Log("auc", 0.9);
        hosted.Complete();

        var record = Assert.Single(Store.List());
        Assert.Equal(("notebook", 0.9), (record.Experiment, record.Metrics["auc"]));
    }

    [Fact]
    public void An_experiment_that_the_user_named_stays()
    {
        using var hosted = HostedRun.Start(Store, "mine", new RunOptions(), new HostedRunOptions { KeepsExperiment = true });

        Assert.Equal("mine", Store.Start("flights").Experiment);
    }

    [Fact]
    public void A_part_of_another_run_does_not_continue_it()
    {
        using var hosted = HostedRun.Start(Store, "notebook", new RunOptions());

        using var fold = Run.Current!.StartNested("fold 1");

        Assert.NotEqual(hosted.Id, fold.Id);
        Assert.Equal(hosted.Id, fold.ParentId);
    }

    [Fact]
    public void What_the_host_adds_after_a_cell_has_ended_the_run_is_kept()
    {
        using var hosted = HostedRun.Start(Store, "notebook", new RunOptions());
        Store.Start("flights").End();
        File.WriteAllText(Path.Combine(Root, "executed.ipynb"), "{}");

        hosted.Keep(Path.Combine(Root, "executed.ipynb"), "executed.ipynb", "notebook");
        hosted.Tag("late", "yes");
        hosted.Complete();

        var record = Store.Get(hosted.Id);
        Assert.Equal(("executed.ipynb", "notebook"), (Assert.Single(record.Artifacts).Name, record.Artifacts[0].Kind));
        Assert.Equal("yes", record.Tags["late"]);
    }

    [Fact]
    public void Nothing_can_be_logged_to_a_run_that_a_cell_has_ended()
    {
        using var hosted = HostedRun.Start(Store, "notebook", new RunOptions());
        var run = Store.Start("flights");
        run.End();

        Assert.Equal("run-ended", Assert.Throws<SolventException>(() => run.Log("auc", 1)).Code);
    }

    [Fact]
    public void A_failure_of_the_cells_stays_and_the_host_has_the_last_word()
    {
        using (var hosted = HostedRun.Start(Store, "one", new RunOptions()))
        {
            Run.Current!.Fail(new InvalidOperationException("no"));
        }

        using (var hosted = HostedRun.Start(Store, "two", new RunOptions()))
        {
            Run.Current!.End();
            hosted.Complete(RunStatus.Interrupted, "stopped");
        }

        Assert.Equal(
            [(RunStatus.Failed, "InvalidOperationException: no"), (RunStatus.Interrupted, "stopped")],
            Store.List().Select(run => (run.Status, run.Error!)));
    }

    [Fact]
    public void Only_the_run_that_is_meant_continues_it_and_others_are_marked()
    {
        var options = new HostedRunOptions { Accepts = (experiment, _) => experiment == "second", TagsOfOthers = new Dictionary<string, string> { ["beside"] = "yes" } };
        using var hosted = HostedRun.Start(Store, "notebook", new RunOptions(), options);

        var first = Store.Start("first");
        var second = Store.Start("second");

        Assert.Equal((hosted.Id, "yes"), (second.Id, first.Record.Tags["beside"]));
        first.End();
    }

    private static RunOptions With(string name, object value) => new() { Parameters = new Dictionary<string, object> { [name] = value } };
}
