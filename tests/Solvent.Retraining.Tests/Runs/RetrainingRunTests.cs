using Solvent.Experiments;

namespace Solvent.Retraining.Tests.Runs;

public sealed class RetrainingRunTests
{
    [Fact]
    public async Task The_first_model_becomes_the_champion_and_one_that_learned_the_changed_world_takes_its_place()
    {
        using var project = new FlightsProject();
        await project.CommitAsync("2001-01");

        var first = await project.RetrainAsync();
        Assert.Equal((RetrainingEnd.Promoted, "late@v1", null), (first.End, first.Challenger, first.Champion));
        await project.CommitAsync("2001-02", changed: true);
        var second = await project.RetrainAsync();

        Assert.Equal((RetrainingEnd.Promoted, "late@v2", "late@v1"), (second.End, second.Challenger, second.Champion));
        Assert.True(second.Challenge.Champion < 0.5 && second.Challenge.Challenger > 0.8, second.Challenge.Reason);
        Assert.Equal("mcNemar", second.Challenge.Test!.Method);
        Assert.Equal(("late@v2", "late@v1"), (project.Models.Resolve("late@champion").Reference, project.Models.Resolve("late@previous").Reference));
        var parent = project.Store.Get(second.Run);
        Assert.Equal((RunStatus.Finished, "retraining", "promoted"), (parent.Status, parent.Tags[RetrainingTags.Kind], parent.Tags[RetrainingTags.Outcome]));
        Assert.Equal([second.ScoringRun, second.TrainingRun], project.Store.Children(second.Run).Select(run => run.Id));
        Assert.Equal(["promoted", "promoted"], (await RetrainingLedger.Open(project.Folder).ReadAsync("late", TestContext.Current.CancellationToken)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task In_a_world_that_did_not_change_the_champion_stays()
    {
        using var project = new FlightsProject();
        await project.CommitAsync("2001-01");
        await project.RetrainAsync();
        await project.CommitAsync("2001-02");

        var report = await project.RetrainAsync("\"promotion\": { \"alpha\": 0.001 }");

        Assert.Equal(RetrainingEnd.Kept, report.End);
        Assert.Equal("late@v1", project.Models.Resolve("late@champion").Reference);
        Assert.Single(project.Models.Get("late").Versions);
        Assert.True(report.Cost > 0);
    }

    [Fact]
    public async Task A_dry_run_says_who_would_have_won_and_changes_nothing()
    {
        using var project = new FlightsProject();
        await project.CommitAsync("2001-01");

        var report = await project.RetrainAsync(options: new RetrainingOptions { DryRun = true });

        Assert.Equal((RetrainingEnd.DryRun, true), (report.End, report.Challenge.Wins));
        Assert.Empty(project.Models.List());
    }

    [Fact]
    public async Task Without_newer_data_there_is_nothing_to_do_but_by_force()
    {
        using var project = new FlightsProject();
        await project.CommitAsync("2001-01");
        await project.RetrainAsync();

        Assert.Equal("nothing-new", (await Assert.ThrowsAsync<SolventException>(() => project.RetrainAsync())).Code);
        Assert.Equal(RetrainingEnd.Kept, (await project.RetrainAsync(options: new RetrainingOptions { Force = true })).End);
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no memory\");", "retraining-failed")]
    [InlineData("Run.Current!.Log(\"Acuracy\", 0.5);", "metric-missing")]
    [InlineData("Run.Current!.Log(\"Accuracy\", 0.5);", "artifact-not-found")]
    public async Task A_notebook_that_does_not_keep_the_contract_promotes_nothing_and_is_told_why(string lastCell, string code)
    {
        using var project = new FlightsProject(lastCell);
        await project.CommitAsync("2001-01");

        var error = await Assert.ThrowsAsync<SolventException>(() => project.RetrainAsync());

        Assert.Equal(code, error.Code);
        Assert.NotNull(error.Hint);
        Assert.Empty(project.Models.List());
        Assert.Equal("failed", Assert.Single(await RetrainingLedger.Open(project.Folder).ReadAsync("late", TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task Data_that_does_not_meet_its_expectations_is_not_learned_from()
    {
        using var project = new FlightsProject();
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "flights.expect"), "hour between 0 and 12\n", TestContext.Current.CancellationToken);
        await project.CommitAsync("2001-01");

        Assert.Equal("expectations-failed", (await Assert.ThrowsAsync<SolventException>(() => project.RetrainAsync())).Code);
        Assert.Empty(project.Models.List());
    }

    [Fact]
    public async Task One_that_is_cancelled_keeps_the_champion()
    {
        using var project = new FlightsProject("System.IO.File.WriteAllText(\"waits\", \"\");\nawait Task.Delay(-1);");
        await project.CommitAsync("2001-01");
        using var stop = new CancellationTokenSource();
        var retraining = project.RetrainAsync(cancellationToken: stop.Token);
        while (!File.Exists(Path.Combine(project.Folder, "waits")) && !retraining.IsCompleted) await Task.Delay(50, TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<SolventException>(() => retraining);

        Assert.Equal(("interrupted", SolventException.Interrupted), (error.Code, error.ExitCode));
        Assert.Empty(project.Models.List());
        Assert.Equal("cancelled", Assert.Single(await RetrainingLedger.Open(project.Folder).ReadAsync("late", TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task Two_retrainings_of_a_model_do_not_run_at_once()
    {
        using var project = new FlightsProject();
        await project.CommitAsync("2001-01");
        using var other = RetrainingLock.Take(project.Folder, "late");

        Assert.Equal("retraining-running", (await Assert.ThrowsAsync<SolventException>(() => project.RetrainAsync())).Code);
    }
}
