using System.Text.Json;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>
/// Brings what the runs of this process record from their journals into the database, on a thread of its own, a few times a second and exactly once: how far a
/// journal was delivered is written together with what was delivered. While the database cannot be reached the journals grow, and nothing is lost.
/// </summary>
internal sealed class JournalDelivery
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Lock AllGate = new();
    private static readonly Dictionary<string, JournalDelivery> All = new(StringComparer.Ordinal);

    private readonly Func<ITrackingDatabase> _open;
    private readonly object _gate = new();
    private readonly List<RunJournal> _journals = [];
    private Thread? _thread;
    private SolventException? _failure;
    private int _failures;
    private bool _isWanted;

    private JournalDelivery(Func<ITrackingDatabase> open) => _open = open;

    /// <summary>The one of this process for a folder of journals.</summary>
    public static JournalDelivery For(string folder, Func<ITrackingDatabase> open)
    {
        lock (AllGate)
        {
            if (All.TryGetValue(folder, out var delivery)) return delivery;
            return All[folder] = new JournalDelivery(open);
        }
    }

    /// <summary>Begins to deliver a journal.</summary>
    public void Add(RunJournal journal)
    {
        lock (_gate)
        {
            _journals.Add(journal);
            if (_thread is not null) return;
            _thread = new Thread(Deliver) { IsBackground = true, Name = "solvent tracking" };
            _thread.Start();
        }
    }

    /// <summary>Stops to deliver a journal. When it was the last one, the database is closed when this returns.</summary>
    public void Remove(RunJournal journal)
    {
        lock (_gate)
        {
            _journals.Remove(journal);
            Want();
            while (_thread is not null && _journals.Count == 0) Monitor.Wait(_gate, Interval);
        }
    }

    /// <summary>Waits until what a journal has now, or all of this process have, is in the database.</summary>
    /// <exception cref="SolventException">Why the database does not take it.</exception>
    public void Flush(RunJournal? journal = null)
    {
        lock (_gate)
        {
            var waited = (journal is null ? _journals : [journal]).Select(each => (Journal: each, each.End)).Where(each => each.Journal.Delivered < each.End).ToList();
            if (waited.Count == 0) return;
            var failures = _failures;
            var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
            Want();
            while (_thread is not null && waited.Exists(each => each.Journal.Delivered < each.End))
            {
                // An attempt that was under way may have failed before what is waited for was written.
                if (_failures > failures + 1 && _failure is not null) throw _failure;
                if (Environment.TickCount64 > until) throw _failure ?? new SolventException("store-busy", "What runs have recorded could not be written to the database within a minute.");
                Monitor.Wait(_gate, Interval);
            }
        }
    }

    /// <summary>Delivers a journal that belongs to no living process, to its end.</summary>
    /// <exception cref="SolventException">Why the database does not take it; the journal stays.</exception>
    public static void DeliverAll(RunJournal journal, ITrackingDatabase database)
    {
        for (var before = -1L; before < journal.Delivered;)
        {
            before = journal.Delivered;
            database.Write(transaction => journal.Delivered = DeliverSome(journal, transaction));
        }
    }

    private static long DeliverSome(RunJournal journal, StoreTransaction transaction)
    {
        transaction.Execute("INSERT INTO journal (name, position) VALUES (@name, 0) ON CONFLICT (name) DO NOTHING", ("@name", journal.Name));
        // It also locks the row: of two processes that deliver a journal one waits, and then sees how far the other came.
        transaction.Execute("UPDATE journal SET position = position WHERE name = @name", ("@name", journal.Name));
        var position = (long)transaction.Scalar("SELECT position FROM journal WHERE name = @name", ("@name", journal.Name))!;
        var (records, next) = journal.Read(position);
        if (records.Count == 0) return Math.Max(position, next);
        RunWriter.Apply(transaction, journal.Run, records);
        transaction.Execute("UPDATE journal SET position = @position WHERE name = @name", ("@position", next), ("@name", journal.Name));
        return next;
    }

    private void Deliver()
    {
        var database = _open();
        var heartbeat = Environment.TickCount64;
        while (true)
        {
            List<RunJournal> journals;
            lock (_gate)
            {
                if (!_isWanted || _failure is not null) WaitUntilWanted(_failure is null ? Interval : PauseAfterFailure);
                _isWanted = false;
                if (_journals.Count == 0)
                {
                    database.Dispose();
                    (_thread, _failure) = (null, null);
                    Monitor.PulseAll(_gate);
                    return;
                }

                journals = [.. _journals];
            }

            var isHeartbeat = Environment.TickCount64 - heartbeat > HeartbeatInterval.TotalMilliseconds;
            if (isHeartbeat) heartbeat = Environment.TickCount64;
            Attempt(database, journals, isHeartbeat);
        }
    }

    private void Want()
    {
        _isWanted = true;
        Monitor.PulseAll(_gate);
    }

    private void WaitUntilWanted(TimeSpan atMost)
    {
        var until = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        while (!_isWanted && Environment.TickCount64 < until) Monitor.Wait(_gate, (int)Math.Max(1, until - Environment.TickCount64));
    }

    private void Attempt(ITrackingDatabase database, List<RunJournal> journals, bool isHeartbeat)
    {
        SolventException? failure = null;
        var delivered = new List<(RunJournal Journal, long Position)>();
        try
        {
            var pending = journals.Where(journal => journal.Delivered < journal.End).ToList();
            if (pending.Count > 0 || isHeartbeat)
            {
                database.Write(transaction =>
                {
                    delivered.Clear();
                    foreach (var journal in pending) delivered.Add((journal, DeliverSome(journal, transaction)));
                    if (isHeartbeat) RunWriter.Seen(transaction, journals.Select(journal => journal.Run), DateTimeOffset.UtcNow);
                });
            }
        }
        catch (SolventException exception)
        {
            failure = exception;
        }
        catch (ObjectDisposedException)
        {
            // A journal was given up in between; the next attempt no longer has it.
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or JsonException)
        {
            // On this thread nobody else could say so.
            failure = new SolventException("tracking-failed", $"What runs have recorded could not be written to {database.Name}: {exception.Message}", exception);
        }

        lock (_gate)
        {
            if (failure is null)
            {
                foreach (var (journal, position) in delivered) journal.Delivered = position;
            }
            else
            {
                _failures++;
            }

            _failure = failure;
            // A journal may hold more than is good to write at once.
            _isWanted |= failure is null && delivered.Exists(each => each.Position < each.Journal.End);
            Monitor.PulseAll(_gate);
        }
    }
}
