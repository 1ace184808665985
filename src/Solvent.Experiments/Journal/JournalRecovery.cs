using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Delivers what processes that are gone have left in their journals, and marks their runs as interrupted.</summary>
/// <param name="folder">The folder of journals.</param>
/// <param name="database">Where they go.</param>
internal sealed class JournalRecovery(string folder, ITrackingDatabase database)
{
    /// <summary>Delivers all of them; returns the runs that they were about.</summary>
    /// <exception cref="SolventException">Why the database does not take them, or a journal cannot be read; what was not delivered stays.</exception>
    public IReadOnlyList<string> Recover()
    {
        var runs = new List<string>();
        foreach (var journal in JournalFolder.Abandoned(folder))
        {
            using (journal)
            {
                JournalDelivery.DeliverAll(journal, database);
                var endedAt = File.GetLastWriteTimeUtc(journal.Path);
                database.Write(transaction => MarkInterrupted(transaction, journal.Run, endedAt));
                Discard(journal, database);
                runs.Add(journal.Run);
            }
        }

        return [.. runs.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Removes a journal that was delivered.</summary>
    public static void Discard(RunJournal journal, ITrackingDatabase database)
    {
        // In this order: a file without its row would be delivered a second time.
        journal.Delete();
        database.Write(transaction => transaction.Execute("DELETE FROM journal WHERE name = @name", ("@name", journal.Name)));
    }

    private static void MarkInterrupted(StoreTransaction transaction, string run, DateTime endedAt)
    {
        var open = transaction.Query(
            "SELECT key, started_at, host, process_id, process_started_at FROM run WHERE id = @id AND status = 'running' AND detached = 0",
            row => (Key: row.GetInt64(0), StartedAt: row.GetInt64(1), Process: new ProcessIdentity(row.GetString(2), (int)row.GetInt64(3), row.GetInt64(4))),
            ("@id", run));
        if (open is not [var found] || found.Process.MayBeAlive()) return;
        var end = Math.Max(found.StartedAt, new DateTimeOffset(endedAt, TimeSpan.Zero).ToUnixTimeMilliseconds());
        RunRow.End(transaction, found.Key, new RunEnd(RunStatus.Interrupted, Error: null, end, end - found.StartedAt));
    }
}
