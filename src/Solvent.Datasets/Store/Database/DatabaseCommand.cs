using System.Data.Common;

namespace Solvent.Datasets;

/// <summary>Commands with named parameters, on any database.</summary>
internal static class DatabaseCommand
{
    public static DbCommand Command(this DbConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.AddParameter(name, value);
        return command;
    }

    public static DbParameter AddParameter(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = ValueOf(value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>A value as every database takes it: whole numbers in 64 bits, yes and no as 1 and 0, and no text with a zero character, which PostgreSQL refuses.</summary>
    public static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        int number => (long)number,
        bool isSet => isSet ? 1L : 0L,
        string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace('\0', '\u2400'),
        _ => value,
    };

    public static IReadOnlyList<T> ReadAll<T>(this DbCommand command, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
