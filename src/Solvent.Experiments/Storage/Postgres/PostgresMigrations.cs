using System.Globalization;
using Npgsql;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Creates the tables, or brings those of an older Solvent up to date. Before it changes tables it copies them into a schema of their own.</summary>
/// <param name="address">Where they are.</param>
/// <param name="steps">The statements that lead from version <c>index</c> to <c>index + 1</c>; an empty one leads over a version that PostgreSQL never had.</param>
internal sealed class PostgresMigrations(TrackingAddress address, IReadOnlyList<string>? steps = null)
{
    // Any number, as long as all of Solvent takes the same.
    private const long LockOfMigrations = 5_017_364_118;

    private readonly IReadOnlyList<string> _steps = steps ?? ["", TrackingSchema.ForPostgres];

    /// <exception cref="SolventException"><c>store-too-new</c>.</exception>
    public void Run(NpgsqlConnection connection)
    {
        if (VersionOf(connection) == _steps.Count) return;
        using var transaction = connection.BeginTransaction();
        var schema = new StoreTransaction(connection, transaction);
        schema.Execute("SELECT pg_advisory_xact_lock(@lock)", ("@lock", LockOfMigrations));
        var version = VersionOf(connection);
        if (version > _steps.Count) throw StoreDirectory.TooNew(address.Shown, "tracking database", version, _steps.Count);
        schema.Execute($"CREATE SCHEMA IF NOT EXISTS {address.Schema}");
        schema.Execute("CREATE TABLE IF NOT EXISTS version (number BIGINT NOT NULL)");
        if (version > 0 && version < _steps.Count) BackUp(schema, version);
        for (var next = version; next < _steps.Count; next++)
        {
            if (_steps[(int)next].Length > 0) schema.Execute(_steps[(int)next]);
        }

        schema.Execute("DELETE FROM version");
        schema.Execute("INSERT INTO version (number) VALUES (@number)", ("@number", _steps.Count));
        transaction.Commit();
    }

    private long VersionOf(NpgsqlConnection connection)
    {
        using var exists = connection.Command("SELECT count(*) FROM information_schema.tables WHERE table_schema = @schema AND table_name = 'version'", ("@schema", address.Schema));
        if ((long)exists.ExecuteScalar()! == 0) return 0;
        using var version = connection.Command("SELECT coalesce(max(number), 0) FROM version");
        return (long)version.ExecuteScalar()!;
    }

    private void BackUp(StoreTransaction schema, long version)
    {
        var backup = string.Create(CultureInfo.InvariantCulture, $"{address.Schema}_v{version}_backup");
        schema.Execute($"DROP SCHEMA IF EXISTS {backup} CASCADE");
        schema.Execute($"CREATE SCHEMA {backup}");
        var tables = schema.Query("SELECT table_name FROM information_schema.tables WHERE table_schema = @schema", row => row.GetString(0), ("@schema", address.Schema));
        foreach (var table in tables) schema.Execute($"CREATE TABLE {backup}.{table} AS TABLE {address.Schema}.{table}");
    }
}
