namespace Solvent.Retraining.Tests.Hindsight;

public sealed class LedgerReportTests : IDisposable
{
    private const string Money = "\"value\": { \"perError\": 0.1, \"horizon\": \"10d\" }";

    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_ledger_without_a_model_that_serves_has_nothing_to_look_back_on()
    {
        await _project.CommitAsync(0);
        await AddAsync(LedgerKind.Check, "retrain", "trips@v1");

        var report = await ReadAsync();

        Assert.Null(report.Regret);
        Assert.Equal("no model has served a version yet", Assert.Single(report.Entries).Why);
    }

    [Fact]
    public async Task To_have_held_where_a_retraining_was_worth_it_is_regretted_by_what_it_lost()
    {
        await ServeAsync();
        await AddAsync(LedgerKind.Check, "hold", "trips@v2");
        await AddAsync(LedgerKind.Run, "promoted", "trips@v2", cost: 20, challenger: "late@v2");

        var report = await ReadAsync();

        // 400 rows a version: the first model loses 160 on each from v2 on, the second 40. A retraining costs 20, as much as 200 wrong rows.
        Assert.Equal((240, 1), (report.Actual!.Errors, report.Actual.Retrainings), Near);
        Assert.Equal(0, report.Regret!.Value, 6);
        Assert.Equal((4, "retraining was better"), (Math.Round(report.Entries[0].Regret!.Value, 6), report.Entries[0].Why));
        Assert.Equal(0, report.Entries[1].Regret!.Value, 6);
        Assert.Equal([160, 320, 480], report.Curves["never"].Select(value => Math.Round(value, 6)));
        Assert.Empty(report.Missing);
    }

    [Fact]
    public async Task A_retraining_that_cost_more_than_it_saved_is_regretted_too()
    {
        await ServeAsync();
        await AddAsync(LedgerKind.Run, "promoted", "trips@v2", cost: 100, challenger: "late@v2");

        var entry = Assert.Single((await ReadAsync()).Entries);

        // 1000 rows for the retraining and 80 wrong ones, against 320.
        Assert.Equal((76, "holding was better"), (Math.Round(entry.Regret!.Value, 6), entry.Why));
    }

    [Fact]
    public async Task What_was_not_measured_is_named_and_not_made_up()
    {
        var first = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(first, await _project.CommitAsync(1), accuracy: 0.6);
        var second = _project.Train("trips@v2", accuracy: 0.9);
        _project.Score(second, await _project.CommitAsync(1.1), accuracy: 0.9);
        await AddAsync(LedgerKind.Run, "promoted", "trips@v2", cost: 20, challenger: second);

        var report = await ReadAsync();

        Assert.Equal(200, report.Actual!.Errors, 6);
        Assert.Equal(new MissingScore(first, "trips@v3"), Assert.Single(report.Missing));
        Assert.Equal((null, "the models were not scored on all later versions"), (report.Entries[0].Regret, report.Entries[0].Why));
        Assert.True(double.IsNaN(report.Curves["never"][^1]));
    }

    [Fact]
    public async Task A_decision_about_the_newest_version_is_not_judged_yet()
    {
        await ServeAsync();
        await AddAsync(LedgerKind.Check, "hold", "trips@v4");
        await AddAsync(LedgerKind.Run, "failed", "trips@v3", cost: 20);

        Assert.Equal(["no later version has come yet", "it decided nothing"], (await ReadAsync()).Entries.Select(entry => entry.Why));
    }

    private static bool Near((double Errors, int Retrainings) expected, (double Errors, int Retrainings) actual) => Math.Abs(expected.Errors - actual.Errors) < 1e-6 && expected.Retrainings == actual.Retrainings;

    /// <summary>A first model that loses its grip with the second version, and a second model that is trained on that one.</summary>
    private async Task ServeAsync()
    {
        var first = _project.Train(await _project.CommitAsync(0), accuracy: 0.9);
        _project.Score(first, await _project.CommitAsync(1), accuracy: 0.6);
        var second = _project.Train("trips@v2", accuracy: 0.9);
        foreach (var moved in new[] { 1.1, 1.2 })
        {
            var version = await _project.CommitAsync(moved);
            _project.Score(first, version, accuracy: 0.6);
            _project.Score(second, version, accuracy: 0.9);
        }
    }

    private Task AddAsync(LedgerKind kind, string outcome, string data, double? cost = null, string? challenger = null)
        => RetrainingLedger.Open(_project.Folder).AddAsync(new LedgerEntry(kind, DateTimeOffset.UtcNow, "late", outcome, "") { Data = data, Cost = cost, Challenger = challenger }, TestContext.Current.CancellationToken);

    private Task<LedgerReport> ReadAsync() => LedgerReport.ReadAsync(_project.Policy(Money), _project.Store, TestContext.Current.CancellationToken);
}
