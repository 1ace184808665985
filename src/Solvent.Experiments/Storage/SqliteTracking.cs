using System.Data.Common;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>The database of a project, in its store.</summary>
internal sealed class SqliteTracking(StoreDirectory store) : ITrackingDatabase
{
    private readonly StoreDatabase _database = new(store, "experiments.db", "experiments database", SqliteMigrations.Steps, isDurable: true);

    public string Name => _database.File;

    public string JournalFolder => "";

    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
        => _database.Query(sql, read, parameters);

    public void Write(Action<StoreTransaction> write) => _database.Write(write);

    public void Dispose() => _database.Dispose();
}
