using System.Data.Common;
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
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly Lock _gate = new();
    private SqliteConnection? _connection;

    public string File => Path.Combine(store.Location, fileName);

    /// <summary>Runs a query; without a database there are no rows.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        if (_connection is null && !System.IO.File.Exists(File)) return [];
        using var command = ReadingConnection().Command(sql, parameters);
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

    private SqliteConnection Connection() => _connection ??= new StoreConnection(store, fileName, what, steps, keepsCopy: !canBeMadeAgain, isDurable).Open();

    private SqliteConnection ReadingConnection()
    {
        try
        {
            return Connection();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is ReadOnly or CannotOpen)
        {
            // Who may not write to the folder may still read.
            return _connection = new StoreConnection(store, fileName, what, steps, keepsCopy: false, isDurable).OpenReadOnly();
        }
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
        const int Full = 13;
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
