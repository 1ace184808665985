namespace Solvent.Drift.Tests.Watching;

public sealed class DriftWatchTests : IDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-watch-").FullName;
    private readonly Inbox _inbox = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Only_a_change_of_the_verdict_is_told()
    {
        await CheckAll(Options(), Notices.Report(0), Notices.Report(50), Notices.Report(50), Notices.Report(0), Notices.Report(0));

        Assert.Equal([("drift", "ok"), ("ok", "drift")], _inbox.Told.Select(notice => (notice.Verdict, notice.Previous)));
    }

    [Fact]
    public async Task Another_column_that_drifts_is_news_too()
    {
        await CheckAll(Options(), Notices.Report(50), Notices.Report(50, "second"));

        Assert.Equal(2, _inbox.Told.Count);
    }

    [Fact]
    public async Task Every_check_is_told_when_that_is_asked_for()
    {
        await CheckAll(Options() with { Always = true }, Notices.Report(0), Notices.Report(0));

        Assert.Equal(2, _inbox.Told.Count);
    }

    [Fact]
    public async Task A_new_start_is_no_news()
    {
        await CheckAll(Options(), Notices.Report(50));
        await CheckAll(Options(), Notices.Report(50), Notices.Report(0));

        Assert.Equal(["drift", "ok"], _inbox.Told.Select(notice => notice.Verdict));
    }

    [Fact]
    public async Task A_damaged_state_is_as_none()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "state.json"), "{\"verdict\": \"dri", TestContext.Current.CancellationToken);

        await CheckAll(Options(), Notices.Report(50));

        Assert.Single(_inbox.Told);
    }

    [Fact]
    public async Task A_check_that_fails_is_told_once_and_a_verdict_that_is_back_is_no_news()
    {
        var checks = await CheckAll(Options(), Notices.Report(50), null, null, Notices.Report(50));

        Assert.Equal(["drift", "failed"], _inbox.Told.Select(notice => notice.Verdict));
        Assert.Equal(new WatchError("file-not-found", "There is no file 'current.csv'.", null), _inbox.Told[1].Error);
        Assert.Equal(4, checks.Count);
    }

    [Fact]
    public async Task Who_did_not_take_the_verdict_is_told_again_and_the_others_are_not()
    {
        var deaf = new Inbox { Refusals = 2 };

        var checks = await CheckAll(Options() with { Receivers = [deaf, _inbox] }, Notices.Report(50), Notices.Report(50), Notices.Report(50), Notices.Report(50));

        Assert.Equal([1, 1, 0, 0], checks.Select(check => check.Problems.Count));
        Assert.Single(deaf.Told);
        Assert.Single(_inbox.Told);
    }

    [Fact]
    public async Task A_verdict_that_nobody_took_is_told_after_a_new_start()
    {
        await CheckAll(Options() with { Receivers = [new Inbox { Refusals = 1 }] }, Notices.Report(50));
        await CheckAll(Options(), Notices.Report(50));

        Assert.Single(_inbox.Told);
    }

    [Fact]
    public async Task A_change_of_the_data_leads_to_a_check_once_it_has_settled()
    {
        var file = Path.Combine(_folder, "current.csv");
        await File.WriteAllTextAsync(file, "0", TestContext.Current.CancellationToken);
        var options = Options() with { Poll = TimeSpan.FromMilliseconds(20), Fingerprint = () => File.ReadAllText(file) };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Guard);
        var checks = 0;

        await new DriftWatch(async token => Notices.Report(double.Parse(await File.ReadAllTextAsync(file, token), System.Globalization.CultureInfo.InvariantCulture)), options).RunAsync(
            _ =>
            {
                if (++checks == 1) File.WriteAllText(file, "50");
                else stop.Cancel();
            },
            stop.Token);

        Assert.Equal(2, checks);
        Assert.Equal("drift", Assert.Single(_inbox.Told).Verdict);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(0.0001)] // Every check takes longer.
    public async Task The_clock_leads_to_checks_until_the_watch_is_ended(double milliseconds)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Guard);
        var checks = 0;

        await new DriftWatch(_ => Task.FromResult(Notices.Report(0)), Options() with { Every = TimeSpan.FromMilliseconds(milliseconds) }).RunAsync(
            _ =>
            {
                if (++checks == 3) stop.Cancel();
            },
            stop.Token);

        Assert.Equal(3, checks);
    }

    private WatchOptions Options() => new() { StateFile = Path.Combine(_folder, "state.json"), Receivers = [_inbox] };

    /// <summary>A watch that makes these checks; <see langword="null"/> is one that fails.</summary>
    private static async Task<List<WatchCheck>> CheckAll(WatchOptions options, params DriftReport?[] reports)
    {
        var next = 0;
        var watch = new DriftWatch(
            _ => Task.FromResult(reports[next++] ?? throw new SolventException("file-not-found", "There is no file 'current.csv'.")), options);
        var checks = new List<WatchCheck>();
        while (next < reports.Length) checks.Add(await watch.CheckAsync(TestContext.Current.CancellationToken));
        return checks;
    }

    private sealed class Inbox : IVerdictReceiver
    {
        public List<WatchNotice> Told { get; } = [];

        public int Refusals { get; set; }

        public Task ReceiveAsync(WatchNotice notice, CancellationToken cancellationToken)
        {
            if (Refusals-- > 0) throw new SolventException("webhook-failed", "It is deaf.");
            Told.Add(notice);
            return Task.CompletedTask;
        }
    }
}
