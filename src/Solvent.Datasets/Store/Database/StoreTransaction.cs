using Microsoft.Data.Sqlite;

namespace Solvent.Datasets;

/// <summary>Statements that are kept together or not at all.</summary>
internal sealed class StoreTransaction(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = StoreDatabase.Command(connection, sql, parameters);
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement once for each row of parameter values, in the order of their names.</summary>
    public void ExecuteEach(string sql, IReadOnlyList<string> names, IEnumerable<object?[]> rows)
    {
        using var command = StoreDatabase.Command(connection, sql);
        command.Transaction = transaction;
        var parameters = names.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = name })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The first value of the first row, or <see langword="null"/>.</summary>
    public object? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = StoreDatabase.Command(connection, sql, parameters);
        command.Transaction = transaction;
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }
}
