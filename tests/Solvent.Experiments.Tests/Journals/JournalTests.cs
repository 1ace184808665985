using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>What becomes of values between the call that logs them and the database, in both databases.</summary>
public abstract class JournalTests(PostgresServer? server) : ProjectFixture(server)
{
    private IEnumerable<string> Journals => Directory.Exists(Store.JournalsFolder) ? Directory.EnumerateFiles(Store.JournalsFolder) : [];

    [Fact]
    public void A_run_that_ended_leaves_no_journal()
    {
        using (var run = Store.Start("flights")) run.Log("auc", 1);

        Assert.Empty(Journals);
        Assert.Empty(Store.Database.Query("SELECT name FROM journal", row => row.GetString(0)));
    }

    [Fact]
    public void What_a_dead_process_has_logged_is_delivered_by_the_next_reader_and_its_run_is_interrupted()
    {
        var id = Abandon(steps: 30);

        using var reader = OpenStore();
        var run = reader.Get(id);

        Assert.Equal(RunStatus.Interrupted, run.Status);
        Assert.NotNull(run.EndedAt);
        Assert.Equal(Enumerable.Range(0, 30).Select(step => (double)step), reader.History(id, "loss").Select(point => point.Value));
        Assert.Equal("100", run.Params["trees"]);
        Assert.Empty(Journals);
    }

    [Fact]
    public void A_journal_that_was_delivered_in_part_is_delivered_once()
    {
        var id = Abandon(steps: 10, delivered: 5);

        using var reader = OpenStore();

        Assert.Equal(10, reader.History(id, "loss").Count);
    }

    [Fact]
    public void A_journal_whose_last_record_was_cut_off_gives_all_before_it()
    {
        var id = Abandon(steps: 10);
        var path = Assert.Single(Journals);
        using (var file = File.OpenWrite(path)) file.SetLength(file.Length - 3);

        using var reader = OpenStore();

        Assert.Equal(9, reader.History(id, "loss").Count);
        Assert.Equal(RunStatus.Interrupted, reader.Get(id).Status);
    }

    [Fact]
    public void Sync_names_the_runs_that_it_delivered()
    {
        var id = Abandon(steps: 1);

        Assert.Equal([id], Store.Sync());
        Assert.Empty(Store.Sync());
    }

    [Fact]
    public async Task Several_readers_deliver_a_journal_once()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Abandon(steps: 20)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var reader = OpenStore();
            reader.Sync();
        })));

        Assert.All(ids, id => Assert.Equal(20, Store.History(id, "loss").Count));
    }

    [Fact]
    public void What_is_logged_is_seen_by_other_processes_within_a_second_without_waiting_for_the_end()
    {
        using var run = Store.Start("flights");
        run.Log("auc", 0.5);

        // The database itself, which knows nothing of journals, as another process sees it.
        var isThere = SpinWait.SpinUntil(
            () => Store.Unsettled.Query("SELECT value FROM metric WHERE name = 'auc'", row => row.Number(0)) is [0.5], TimeSpan.FromSeconds(30));

        Assert.True(isThere);
    }

    [Fact]
    public void Many_values_keep_their_order()
    {
        using var run = Store.Start("flights");

        for (var step = 0; step < 20_000; step++) run.Log("loss", step, step);

        Assert.Equal(Enumerable.Range(0, 20_000).Select(step => (double)step), Store.History(run.Id, "loss").Select(point => point.Value));
    }

    [Fact]
    public void A_value_larger_than_what_is_delivered_at_once_arrives()
    {
        var text = new string('x', 6_000_000);
        using var run = Store.Start("flights");

        run.Param("long", text);
        run.Log("auc", 0.5);

        Assert.Equal(text, Store.Get(run.Id).Params["long"]);
        Assert.Equal(0.5, Store.Get(run.Id).Metrics["auc"]);
    }

    /// <summary>The journal of a process that was killed, with a parameter and values of a metric.</summary>
    private string Abandon(int steps, int delivered = 0)
    {
        using (var first = Store.Start("first")) first.Log("auc", 1);
        var id = RunId.New(DateTimeOffset.UtcNow);
        using var journal = RunJournal.Create(Store.JournalsFolder, id);
        // A process that is gone: none started in 1970.
        journal.Append(new RunStarted(new RunStart(id, "flights", 1000, new ProcessIdentity(Environment.MachineName, 1, 0), new RunMachine(Environment.MachineName, "Linux", 2, ".NET"), Detached: false)));
        journal.Append(new ParamLogged("trees", "100"));
        for (var step = 0; step < steps; step++)
        {
            journal.Append([KeyValuePair.Create("loss", (double)step)], step, DateTimeOffset.UtcNow);
            if (step + 1 == delivered) JournalDelivery.DeliverAll(journal, Store.Unsettled);
        }

        return id;
    }
}
