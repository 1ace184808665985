using System.Data.Common;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>The database as readers see it: with everything that this process has logged so far, and that processes which are gone had logged.</summary>
internal sealed class SettledTracking(ITrackingDatabase database, JournalDelivery delivery, JournalRecovery recovery) : ITrackingDatabase
{
    private const long RecoveryInterval = 1_000;

    private long _recoveredAt = long.MinValue / 2;

    public string Name => database.Name;

    public string JournalFolder => database.JournalFolder;

    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        Settle();
        return database.Query(sql, read, parameters);
    }

    public void Write(Action<StoreTransaction> write)
    {
        Settle();
        database.Write(write);
    }

    public void Dispose() => database.Dispose();

    private void Settle()
    {
        try
        {
            delivery.Flush();
            if (Environment.TickCount64 - _recoveredAt < RecoveryInterval) return;
            _recoveredAt = Environment.TickCount64;
            recovery.Recover();
        }
        catch (SolventException)
        {
            // What cannot be delivered stays in its journal. Whether the database can be read shows now; 'experiment sync' says what is wrong.
        }
    }
}
