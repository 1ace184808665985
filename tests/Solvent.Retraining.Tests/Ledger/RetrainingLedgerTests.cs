namespace Solvent.Retraining.Tests.Ledger;

public sealed class RetrainingLedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-retraining-").FullName;

    private RetrainingLedger Ledger => RetrainingLedger.Open(_folder);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_ledger_that_nobody_has_written_to_is_empty_and_makes_no_file()
    {
        Assert.Empty(await Ledger.ReadAsync(cancellationToken: Token));
        Assert.False(File.Exists(Ledger.Path));
    }

    [Fact]
    public async Task Entries_come_back_in_their_order_and_by_model()
    {
        await Ledger.AddAsync(Entry("late", "hold"), Token);
        await Ledger.AddAsync(Entry("tips", "retrain"), Token);
        await Ledger.AddAsync(Entry("late", "retrain"), Token);

        Assert.Equal(["hold", "retrain"], (await Ledger.ReadAsync("late", Token)).Select(entry => entry.Outcome));
        Assert.Equal(3, (await Ledger.ReadAsync(cancellationToken: Token)).Count);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => Ledger.AddAsync(Entry("late", $"{number}"), Token))));

        Assert.Equal(Enumerable.Range(0, 40), (await Ledger.ReadAsync(cancellationToken: Token)).Select(entry => int.Parse(entry.Outcome, System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task A_line_that_a_killed_process_did_not_finish_is_no_entry_and_spoils_no_other()
    {
        await Ledger.AddAsync(Entry("late", "hold"), Token);
        await File.AppendAllTextAsync(Ledger.Path, "{\"kind\":\"run\",\"at\":\"20", Token);

        Assert.Single(await Ledger.ReadAsync(cancellationToken: Token));
        await Ledger.AddAsync(Entry("late", "retrain"), Token);
        Assert.Equal(["hold", "retrain"], (await Ledger.ReadAsync(cancellationToken: Token)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task The_end_of_a_retraining_stands_for_its_start()
    {
        await Ledger.AddAsync(Run("6a", "started"), Token);
        await Ledger.AddAsync(Run("6a", "promoted"), Token);
        await Ledger.AddAsync(Run("6b", "started"), Token);

        Assert.Equal(["promoted", "started"], (await Ledger.ReadAsync(cancellationToken: Token)).Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task A_line_that_somebody_has_damaged_is_named()
    {
        await Ledger.AddAsync(Entry("late", "hold"), Token);
        await File.AppendAllTextAsync(Ledger.Path, "scribble\n", Token);

        var error = await Assert.ThrowsAsync<SolventException>(() => Ledger.ReadAsync(cancellationToken: Token));

        Assert.Equal(("ledger-damaged", 2), (error.Code, error.Line));
    }

    private static LedgerEntry Entry(string model, string outcome) => new(LedgerKind.Check, DateTimeOffset.UnixEpoch, model, outcome, "");

    private static LedgerEntry Run(string run, string outcome) => new(LedgerKind.Run, DateTimeOffset.UnixEpoch, "late", outcome, "") { Run = run };
}
