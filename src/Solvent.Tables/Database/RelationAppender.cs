using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>Copies rows from memory into a relation.</summary>
internal static class RelationAppender
{
    private const int RowsBetweenCancellationChecks = 1 << 12;

    public static void Append(DuckDBConnection connection, string schema, string relation, RowSource source, CancellationToken cancellationToken)
    {
        using var appender = connection.CreateAppender(schema, relation);
        long count = 0;
        foreach (var values in source.Rows)
        {
            if (count++ % RowsBetweenCancellationChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            var row = appender.CreateRow();
            for (var i = 0; i < values.Length; i++) Append(row, values[i], source.Columns[i].SqlType);
            row.EndRow();
        }
    }

    private static void Append(IDuckDBAppenderRow row, object? value, string sqlType)
    {
        if (value is null)
        {
            row.AppendNullValue();
            return;
        }

        var invariant = CultureInfo.InvariantCulture;
        _ = sqlType switch
        {
            "BOOLEAN" => row.AppendValue((bool?)value),
            "TINYINT" => row.AppendValue((sbyte?)Convert.ToSByte(value, invariant)),
            "SMALLINT" => row.AppendValue((short?)Convert.ToInt16(value, invariant)),
            "INTEGER" => row.AppendValue((int?)Convert.ToInt32(value, invariant)),
            "BIGINT" => row.AppendValue((long?)Convert.ToInt64(value, invariant)),
            "UTINYINT" => row.AppendValue((byte?)Convert.ToByte(value, invariant)),
            "USMALLINT" => row.AppendValue((ushort?)Convert.ToUInt16(value, invariant)),
            "UINTEGER" => row.AppendValue((uint?)Convert.ToUInt32(value, invariant)),
            "UBIGINT" => row.AppendValue((ulong?)Convert.ToUInt64(value, invariant)),
            "HUGEINT" => row.AppendValue((BigInteger?)(value is Int128 number ? number : (BigInteger)value)),
            "FLOAT" => row.AppendValue((float?)(value is Half half ? (float)half : Convert.ToSingle(value, invariant))),
            "DOUBLE" => row.AppendValue((double?)(value is UInt128 large ? (double)large : Convert.ToDouble(value, invariant))),
            "DECIMAL(38,9)" => row.AppendValue((decimal?)value),
            "DATE" => row.AppendValue((DateOnly?)(value is DateTime day ? DateOnly.FromDateTime(day) : (DateOnly)value)),
            "TIMESTAMP" => row.AppendValue((DateTime?)Utc(value)),
            "TIMESTAMPTZ" => row.AppendValue((DateTimeOffset?)value),
            _ => row.AppendValue(Text(value)),
        };
    }

    // As in a column of timestamps: local time becomes UTC, what says nothing is taken as it is.
    private static DateTime Utc(object value)
        => value is DateTime { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : (DateTime)value;

    private static string? Text(object value)
        => value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString();
}
