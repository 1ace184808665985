using Microsoft.Data.Sqlite;

namespace Solvent.Experiments;

/// <summary>Statements that are kept together or not at all.</summary>
internal sealed class ExperimentTransaction(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = ExperimentDatabase.Command(connection, sql, parameters);
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row, or <see langword="null"/>.</summary>
    public object? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = ExperimentDatabase.Command(connection, sql, parameters);
        command.Transaction = transaction;
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }
}
