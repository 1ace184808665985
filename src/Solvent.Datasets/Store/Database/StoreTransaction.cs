using System.Data.Common;

namespace Solvent.Datasets;

/// <summary>Statements that are kept together or not at all.</summary>
internal class StoreTransaction(DbConnection connection, DbTransaction transaction)
{
    protected DbConnection Connection { get; } = connection;

    protected DbTransaction Transaction { get; } = transaction;

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement once for each row of parameter values, in the order of their names.</summary>
    public virtual void ExecuteEach(string sql, IReadOnlyList<string> names, IEnumerable<object?[]> rows)
    {
        using var command = Command(sql);
        var parameters = names.Select(name => command.AddParameter(name, value: null)).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = DatabaseCommand.ValueOf(row[i]);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Adds rows to a table, which none of them is in.</summary>
    public virtual void InsertAll(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
        => ExecuteEach($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})", [.. columns.Select(column => "@" + column)], rows);

    /// <summary>The rows of a query.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ReadAll(read);
    }

    /// <summary>The first value of the first row, or <see langword="null"/>.</summary>
    public object? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    private DbCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = Connection.Command(sql, parameters);
        command.Transaction = Transaction;
        return command;
    }
}
