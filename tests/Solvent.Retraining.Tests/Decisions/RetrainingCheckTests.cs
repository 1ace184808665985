namespace Solvent.Retraining.Tests.Decisions;

public sealed class RetrainingCheckTests : IDisposable
{
    private const string Money = "\"value\": { \"perError\": 0.1, \"rowsPerDay\": 1000, \"horizon\": \"10d\" }, \"cost\": { \"fixed\": 20, \"pricePerHour\": 0 }";

    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Without_a_champion_there_is_nothing_to_hold()
    {
        await _project.CommitAsync(0);

        var decision = await DecideAsync();

        Assert.Equal(RetrainingOutcome.Retrain, decision.Outcome);
        Assert.Contains("no version with the alias 'champion' yet", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_newer_version_the_champion_is_kept()
    {
        _project.Train(await _project.CommitAsync(0), accuracy: 0.9);

        Assert.Equal(RetrainingOutcome.Hold, (await DecideAsync(Money)).Outcome);
    }

    [Fact]
    public async Task A_measured_excess_error_that_costs_more_than_a_retraining_asks_for_one()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.8);

        var decision = await DecideAsync(Money);

        // (0.2 − 0.1) × 1000 rows × 10 days × 0.1
        Assert.Equal((RetrainingOutcome.Retrain, 100, 20), (decision.Outcome, Math.Round(decision.AvoidedLoss!.Value, 9), decision.Cost));
        Assert.Contains("2 of 5 points", Line(decision, "drift and error").Text, StringComparison.Ordinal);
        Assert.Equal("(0.2 − 0.1) × 1,000 rows a day × 10 days × 0.1 an error", Line(decision, "avoided loss").Text);
    }

    [Fact]
    public async Task An_excess_error_that_is_cheaper_than_a_retraining_is_borne()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.89);

        var decision = await DecideAsync(Money);

        Assert.Equal((RetrainingOutcome.Hold, 10), (decision.Outcome, Math.Round(decision.AvoidedLoss!.Value, 9)));
    }

    [Fact]
    public async Task What_past_versions_tell_about_drift_and_error_stands_in_for_labels_that_are_not_there_yet()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        foreach (var moved in new[] { 0.2, 0.4, 0.6, 0.8 }) _project.Score(champion, await _project.CommitAsync(moved), accuracy: 0.9 - (moved * 0.1));
        await _project.CommitAsync(1);

        var decision = await DecideAsync(Money);

        Assert.Equal(RetrainingOutcome.Retrain, decision.Outcome);
        Assert.InRange(Line(decision, "error now").Value!.Value, 0.195, 0.205);
        Assert.InRange(Line(decision, "error after").Value!.Value, 0.095, 0.105);
        Assert.StartsWith("by the relation, at a drift of", Line(decision, "error now").Text, StringComparison.Ordinal);
        var avoided = Line(decision, "avoided loss");
        Assert.InRange(avoided.Value!.Value, avoided.Low!.Value, avoided.High!.Value);
    }

    [Fact]
    public async Task Without_a_score_and_without_a_relation_there_is_not_enough_data()
    {
        _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        await _project.CommitAsync(1);

        var decision = await DecideAsync(Money);

        Assert.Equal(RetrainingOutcome.NotEnoughData, decision.Outcome);
        Assert.Contains("retrain check --score", decision.Reason, StringComparison.Ordinal);
        Assert.Null(decision.AvoidedLoss);
    }

    [Theory]
    [InlineData("rows > 1000", RetrainingOutcome.Hold)]
    [InlineData("rows >= 400 and drift(trips)", RetrainingOutcome.Retrain)]
    [InlineData("not drift(trips, distance)", RetrainingOutcome.Hold)]
    [InlineData("metric(Accuracy) < 0.85", RetrainingOutcome.Retrain)]
    [InlineData("metric(F1Score) < 0.85", RetrainingOutcome.NotEnoughData)]
    [InlineData("age < 1h", RetrainingOutcome.Retrain)]
    [InlineData("drift(trips, fare)", RetrainingOutcome.NotEnoughData)]
    public async Task A_trigger_is_answered_from_the_versions_the_registry_and_the_runs(string when, RetrainingOutcome expected)
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.8);

        Assert.Equal(expected, (await DecideAsync($"\"when\": \"{when}\", {Money}")).Outcome);
    }

    [Fact]
    public async Task The_budget_of_the_month_and_the_cooldown_hold_what_would_be_worth_it()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.5);
        await RetrainingLedger.Open(_project.Folder).AddAsync(new LedgerEntry(LedgerKind.Run, DateTimeOffset.UtcNow, "late", "kept", "") { Cost = 20 }, TestContext.Current.CancellationToken);

        Assert.Contains("cooldown lasts until", (await DecideAsync($"\"cooldown\": \"7d\", {Money}")).Reason, StringComparison.Ordinal);
        Assert.Contains("15 are left, and a retraining costs 20", (await DecideAsync($"\"budget\": {{ \"perMonth\": 35 }}, {Money}")).Reason, StringComparison.Ordinal);
        Assert.Contains("1 of 1 retrainings", (await DecideAsync($"\"budget\": {{ \"retrainings\": 1 }}, {Money}")).Reason, StringComparison.Ordinal);
        Assert.Equal(RetrainingOutcome.Retrain, (await DecideAsync($"\"budget\": {{ \"perMonth\": 40, \"retrainings\": 2 }}, {Money}")).Outcome);
    }

    [Fact]
    public async Task What_retrainings_cost_is_the_median_of_what_past_runs_took_at_the_price_of_the_machine()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.5);

        var decision = await DecideAsync("\"value\": { \"perError\": 0.1, \"rowsPerDay\": 1000, \"horizon\": \"10d\" }, \"cost\": { \"pricePerHour\": 3600 }");

        Assert.Equal(_project.Store.List("late")[0].DurationSeconds!.Value, decision.Cost!.Value, 9);
        Assert.Contains("median of 1 past run", Line(decision, "cost").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_price_nobody_can_say_whether_it_is_worth_it()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.5);

        Assert.Equal(RetrainingOutcome.NotEnoughData, (await DecideAsync("\"value\": { \"perError\": 0.1, \"rowsPerDay\": 1000, \"horizon\": \"10d\" }")).Outcome);
    }

    [Fact]
    public async Task What_the_serving_model_said_beside_the_label_tells_its_error_without_a_run()
    {
        _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        await File.WriteAllLinesAsync(Path.Combine(_project.Folder, "trips.csv"), Enumerable.Range(0, 100).Select(row => $"{row},{row},{row % 2},{(row < 30 ? 0.9 : row % 2)}").Prepend("id,distance,late,probability"), TestContext.Current.CancellationToken);
        await _project.Repository.CommitAsync(Path.Combine(_project.Folder, "trips.csv"), "trips", cancellationToken: TestContext.Current.CancellationToken);
        var policy = _project.Policy(Money);

        var decision = await RetrainingCheck.RunAsync(policy with { Data = policy.Data with { Label = "late", Score = "probability" } }, _project.Store, cancellationToken: TestContext.Current.CancellationToken);

        // Of the first 30 rows half are not late, and all were said to be.
        Assert.Equal(0.15, Line(decision, "error now").Value);
        Assert.Equal(50, decision.AvoidedLoss!.Value, 9);
    }

    [Fact]
    public async Task On_a_version_that_does_not_meet_its_expectations_nothing_is_trained()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        await File.WriteAllTextAsync(Path.Combine(_project.Folder, "trips.expect"), "distance between 0 and 100\n", TestContext.Current.CancellationToken);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.5);

        var decision = await DecideAsync(Money);

        Assert.Equal(RetrainingOutcome.Hold, decision.Outcome);
        Assert.Contains("not fit to learn from. 1 of 1 expectations on 'trips@v2' failed", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_decision_is_in_the_ledger_with_its_arithmetic()
    {
        var champion = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(champion, await _project.CommitAsync(1), accuracy: 0.8);

        var decision = await DecideAsync($"\"when\": \"rows > 10\", {Money}");

        var entry = Assert.Single(await RetrainingLedger.Open(_project.Folder).ReadAsync("late", TestContext.Current.CancellationToken));
        Assert.Equal((LedgerKind.Check, "retrain", decision.At, champion, "trips@v2"), (entry.Kind, entry.Outcome, entry.At, entry.Champion, entry.Data));
        Assert.Equal(decision.Lines, entry.Lines);
        Assert.Equal(decision.Findings, entry.Findings);
    }

    private static DecisionLine Line(RetrainingDecision decision, string name) => decision.Lines.Single(line => line.Name == name);

    private Task<RetrainingDecision> DecideAsync(string policy = "")
        => RetrainingCheck.RunAsync(_project.Policy(policy), _project.Store, cancellationToken: TestContext.Current.CancellationToken);
}
