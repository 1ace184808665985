using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Solvent.Datasets;

/// <summary>Opens a database in a store, and brings its schema up to date.</summary>
/// <param name="store">The store that it is in.</param>
/// <param name="fileName">The name of its file in the folder of the store.</param>
/// <param name="what">What it is called in messages.</param>
/// <param name="steps">Its schema, as the statements that lead from version <c>index</c> to <c>index + 1</c>.</param>
/// <param name="keepsCopy">Whether the database is copied before its schema changes.</param>
/// <param name="isDurable">Whether what was written survives a power cut from the moment that the call returns.</param>
internal sealed class StoreConnection(StoreDirectory store, string fileName, string what, IReadOnlyList<string> steps, bool keepsCopy, bool isDurable)
{
    private const int SecondsToWaitForOthers = 30;

    private readonly string _file = Path.Combine(store.Location, fileName);

    public SqliteConnection Open()
    {
        store.EnsureCreatedAsync().GetAwaiter().GetResult();
        return Open(SqliteOpenMode.ReadWriteCreate, _file, connection =>
        {
            RefuseNewer(connection);
            using var pragmas = connection.Command($"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(isDurable ? "FULL" : "NORMAL")};");
            pragmas.ExecuteNonQuery();
            Migrate(connection);
        });
    }

    /// <summary>Opens it where nothing may be written. Nobody else writes there when there is no log of writes; then SQLite must not look for one, which it would have to create.</summary>
    public SqliteConnection OpenReadOnly()
    {
        var source = File.Exists(_file + "-wal") ? _file : $"file:{Uri.EscapeDataString(_file).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";
        return Open(SqliteOpenMode.ReadOnly, source, connection =>
        {
            RefuseNewer(connection);
            if (VersionOf(connection) == steps.Count) return;
            throw new SolventException("write-failed", $"The {what} '{_file}' is of an older Solvent, and you may not write to it to bring it up to date.")
            {
                File = _file,
                Hint = "Let somebody who may write to it run 'solvent experiment list' once.",
            };
        });
    }

    private static SqliteConnection Open(SqliteOpenMode mode, string source, Action<SqliteConnection> prepare)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            DefaultTimeout = SecondsToWaitForOthers,
            ForeignKeys = true,
            // A pooled connection would keep the file open after the store is closed.
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static long VersionOf(SqliteConnection connection)
    {
        using var command = connection.Command("PRAGMA user_version;");
        return (long)command.ExecuteScalar()!;
    }

    private void RefuseNewer(SqliteConnection connection)
    {
        if (VersionOf(connection) is var version && version > steps.Count) throw StoreDirectory.TooNew(_file, what, version, steps.Count);
    }

    private void Migrate(SqliteConnection connection)
    {
        if (VersionOf(connection) == steps.Count) return;
        // Another process may migrate at the same time: the version is read again once the write lock is held.
        using var transaction = connection.BeginTransaction();
        var before = (int)VersionOf(connection);
        if (before > 0 && before < steps.Count && keepsCopy) Copy(before);
        for (var version = before; version < steps.Count; version++)
        {
            using var step = connection.Command(string.Create(CultureInfo.InvariantCulture, $"{steps[version]} PRAGMA user_version = {version + 1};"));
            step.Transaction = transaction;
            step.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Keeps the database as it was: whoever has to go back to an older Solvent has it. The lock of the caller holds off all other writers.</summary>
    private void Copy(int version)
    {
        var temporary = store.NewTemporaryFile();
        var settings = new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false, Mode = SqliteOpenMode.ReadOnly };
        using (var source = new SqliteConnection(settings.ConnectionString))
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false }.ConnectionString))
        {
            source.Open();
            copy.Open();
            source.BackupDatabase(copy);
        }

        File.Move(temporary, string.Create(CultureInfo.InvariantCulture, $"{_file}.v{version}.backup"), overwrite: true);
    }
}
