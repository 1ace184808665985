using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Solvent.Tables;

/// <summary>Reads the last result of the statements of a text.</summary>
internal static class SqlResultReader
{
    private const int RowsBetweenCancellationChecks = 1 << 12;
    private const long LargestExact = 1L << 53;

    public static SqlResult Read(DuckDBDataReader reader, string name, int mostRows, CancellationToken cancellationToken)
    {
        var result = new SqlResult(Table: null, IsCut: false);
        do
        {
            if (reader.FieldCount > 0) result = ReadOne(reader, name, mostRows, cancellationToken);
        }
        while (reader.NextResult());

        return result;
    }

    private static SqlResult ReadOne(DuckDBDataReader reader, string name, int mostRows, CancellationToken cancellationToken)
    {
        var rows = new List<object?[]>();
        var isCut = false;
        while (reader.Read())
        {
            if (rows.Count % RowsBetweenCancellationChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            isCut = rows.Count == mostRows;
            if (isCut) break;
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : Plain(reader.GetValue(i));
            rows.Add(row);
        }

        var names = UniqueNames(reader);
        var columns = names.Select((column, index) => Build(column, reader.GetFieldType(index), rows, index)).ToList();
        return new SqlResult(new Table(name, columns, rows.Count), isCut);
    }

    private static Column Build(string name, Type type, List<object?[]> rows, int index)
    {
        var (kind, storageType) = ClrTypes.Of(type);
        // A column of numbers holds doubles: what does not fit into one without loss stays text, with all its digits.
        if (kind == ColumnKind.Number && rows.Exists(row => !IsExact(row[index]))) kind = ColumnKind.Text;
        var builder = ColumnBuilder.Create(name, kind, storageType);
        foreach (var row in rows) builder.Add(row[index]);
        return builder.Build();
    }

    private static bool IsExact(object? value) => value switch
    {
        long number => Math.Abs((decimal)number) <= LargestExact,
        ulong number => number <= LargestExact,
        BigInteger number => BigInteger.Abs(number) <= LargestExact,
        decimal number => IsExactDecimal(number),
        _ => true,
    };

    private static bool IsExactDecimal(decimal number)
    {
        const int DoubleDigits = 15;
        var digits = number.ToString(CultureInfo.InvariantCulture).AsSpan().TrimStart("-0.").TrimEnd('0');
        return digits.Length - digits.Count('.') <= DoubleDigits;
    }

    // Lists and structures are text, as in tables from files.
    private static object Plain(object value) => value switch
    {
        string or IFormattable or bool => value,
        byte[] bytes => Convert.ToHexString(bytes),
        _ => JsonSerializer.Serialize(value),
    };

    private static List<string> UniqueNames(DuckDBDataReader reader)
    {
        var names = new List<string>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var name = reader.GetName(i);
            var unique = name;
            for (var count = 1; names.Contains(unique, StringComparer.Ordinal); count++) unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{count}");
            names.Add(unique);
        }

        return names;
    }
}
