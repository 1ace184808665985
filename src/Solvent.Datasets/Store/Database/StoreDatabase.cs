using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Solvent.Datasets;

/// <summary>
/// A SQLite database in a store. It is created by the first write; until then every query finds nothing. Threads share one connection,
/// processes share the file: the write-ahead log lets them read while one writes, and a writer waits for another.
/// </summary>
/// <param name="store">The store that it is in.</param>
/// <param name="fileName">The name of its file in the folder of the store.</param>
/// <param name="what">What it is called in messages: <c>experiments database</c>.</param>
/// <param name="steps">Its schema, as the statements that lead from version <c>index</c> to <c>index + 1</c>.</param>
/// <param name="canBeMadeAgain">Whether a damaged one is thrown away, because all of it can be found elsewhere.</param>
/// <param name="isDurable">Whether what was written survives a power cut from the moment that the call returns, and not only a kill.</param>
internal sealed class StoreDatabase(StoreDirectory store, string fileName, string what, IReadOnlyList<string> steps, bool canBeMadeAgain = false, bool isDurable = false) : IDisposable
{
    private const int SecondsToWaitForOthers = 30;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly Lock _gate = new();
    private SqliteConnection? _connection;

    public string File => Path.Combine(store.Location, fileName);

    /// <summary>Runs a query; without a database there are no rows.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        if (_connection is null && !System.IO.File.Exists(File)) return [];
        using var command = Connection().Command(sql, parameters);
        return command.ReadAll(read);
    });

    /// <summary>Runs statements as one transaction: all of it is kept, even if the process is killed right after, or nothing.</summary>
    public void Write(Action<StoreTransaction> write) => Guarded(() =>
    {
        var connection = Connection();
        using var transaction = connection.BeginTransaction();
        write(new StoreTransaction(connection, transaction));
        transaction.Commit();
        return true;
    });

    public void Dispose()
    {
        lock (_gate)
        {
            _connection?.Dispose();
            _connection = null;
        }
    }

    private SqliteConnection Connection() => _connection ??= OpenConnection();

    private SqliteConnection OpenConnection()
    {
        store.EnsureCreatedAsync().GetAwaiter().GetResult();
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            DefaultTimeout = SecondsToWaitForOthers,
            ForeignKeys = true,
            // A pooled connection would keep the file open after the store is closed.
            Pooling = false,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            RefuseNewer(connection);
            using var pragmas = connection.Command($"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(isDurable ? "FULL" : "NORMAL")};");
            pragmas.ExecuteNonQuery();
            Migrate(connection);
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
        if (VersionOf(connection) is var version && version > steps.Count)
        {
            throw StoreDirectory.TooNew(File, what, version, steps.Count);
        }
    }

    private void Migrate(SqliteConnection connection)
    {
        if (VersionOf(connection) == steps.Count) return;
        // Another process may migrate at the same time: the version is read again once the write lock is held.
        using var transaction = connection.BeginTransaction();
        var before = (int)VersionOf(connection);
        if (before is > 0 && before < steps.Count && !canBeMadeAgain) BackUp(before);
        for (var version = before; version < steps.Count; version++)
        {
            using var step = connection.Command(string.Create(CultureInfo.InvariantCulture, $"{steps[version]} PRAGMA user_version = {version + 1};"));
            step.Transaction = transaction;
            step.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Keeps the database as it was: whoever has to go back to an older Solvent has it. The lock of the caller holds off all other writers.</summary>
    private void BackUp(int version)
    {
        var temporary = store.NewTemporaryFile();
        var settings = new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, Mode = SqliteOpenMode.ReadOnly };
        using (var source = new SqliteConnection(settings.ConnectionString))
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false }.ConnectionString))
        {
            source.Open();
            copy.Open();
            source.BackupDatabase(copy);
        }

        System.IO.File.Move(temporary, string.Create(CultureInfo.InvariantCulture, $"{File}.v{version}.backup"), overwrite: true);
    }

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            lock (_gate)
            {
                try
                {
                    return action();
                }
                catch (SqliteException exception) when (canBeMadeAgain && (exception.SqliteErrorCode is Corrupt or NotADatabase))
                {
                    Dispose();
                    foreach (var suffix in new[] { "", "-wal", "-shm" }) System.IO.File.Delete(File + suffix);
                    return action();
                }
            }
        }
        catch (SqliteException exception)
        {
            throw Translate(exception);
        }
    }

    private SolventException Translate(SqliteException exception)
    {
        const int Busy = 5;
        const int Locked = 6;
        const int ReadOnly = 8;
        const int Full = 13;
        const int CannotOpen = 14;
        const int NoRoomToShare = 4874;
        var (code, problem, hint) = exception.SqliteErrorCode switch
        {
            Busy or Locked => ("store-busy", "is locked by another process", "Try again when the other process is done."),
            ReadOnly or CannotOpen => ("write-failed", "cannot be written to", "Check that the folder exists and that you may write to it."),
            _ when exception.SqliteErrorCode == Full || exception.SqliteExtendedErrorCode == NoRoomToShare => ("disk-full", "cannot grow: there is no space left", "Free some space. What was written before is kept."),
            Corrupt or NotADatabase => ("store-corrupt", "is damaged", "Move it away to start a new one, or restore it from a backup."),
            _ => ("store-failed", $"reports: {exception.Message}", "Check the file and its folder."),
        };
        return new SolventException(code, $"The {what} '{File}' {problem}.", exception) { File = File, Hint = hint };
    }
}
