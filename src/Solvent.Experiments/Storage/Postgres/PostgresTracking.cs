using System.Data.Common;
using Npgsql;
using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>A database that people share. Its tables are created, and brought up to date, by the first use.</summary>
internal sealed class PostgresTracking(TrackingAddress address) : ITrackingDatabase
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(address.Settings);
    private bool _isUpToDate;

    public string Name => address.Shown;

    public string JournalFolder => address.Folder;

    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters) => Guarded((connection, _) =>
    {
        using var command = connection.Command(sql, parameters);
        return command.ReadAll(read);
    });

    public void Write(Action<StoreTransaction> write) => Guarded((connection, attempt) =>
    {
        using var transaction = connection.BeginTransaction();
        write(new PostgresTransaction(connection, transaction));
        // From here on nobody knows whether it was kept when the connection is lost.
        attempt.CanBeRepeated = false;
        transaction.Commit();
        return true;
    });

    public void Dispose() => _source.Dispose();

    private T Guarded<T>(Func<NpgsqlConnection, PostgresAttempt, T> action)
    {
        var attempt = new PostgresAttempt();
        try
        {
            try
            {
                return Connected(action, attempt);
            }
            catch (NpgsqlException exception) when (attempt.CanBeRepeated && exception is { IsTransient: true, InnerException: IOException })
            {
                // The connection was kept from before the server was restarted.
                _source.Clear();
                return Connected(action, attempt);
            }
        }
        catch (DbException exception)
        {
            throw PostgresFailures.Translate(exception, address);
        }
        catch (TimeoutException exception)
        {
            throw PostgresFailures.Translate(exception, address);
        }
    }

    private T Connected<T>(Func<NpgsqlConnection, PostgresAttempt, T> action, PostgresAttempt attempt)
    {
        using var connection = _source.OpenConnection();
        if (!_isUpToDate) new PostgresMigrations(address).Run(connection);
        _isUpToDate = true;
        return action(connection, attempt);
    }
}
