namespace Solvent.Experiments.Tests;

public sealed class CrashTests : ProjectFixture
{
    [Fact]
    public async Task A_program_that_crashes_marks_its_open_runs_as_failed_with_the_error()
    {
        using var worker = LoggingWorker.Start("crash", Root, "0", 0, tracking: null);
        await worker.EndAsync(Token);

        var runs = Store.List();

        Assert.Equal(2, runs.Count);
        Assert.All(runs, run => Assert.Equal((RunStatus.Failed, "InvalidOperationException: no label column"), (run.Status, run.Error)));
        Assert.Equal([1.0, 2], runs.Select(run => run.Metrics["value"]).Order());
        Assert.Single(runs, run => run.ParentId is not null && run.Name == "inner");
    }
}
