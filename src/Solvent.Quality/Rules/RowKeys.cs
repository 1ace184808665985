using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Gives rows with the same values in some columns the same number.</summary>
internal static class RowKeys
{
    private const int Missing = -1;

    /// <summary>
    /// One key a row, at most the number of rows. A row that misses a value has -1, unless <paramref name="missingIsValue"/>: then missing
    /// values are the same value.
    /// </summary>
    public static int[] Of(IReadOnlyList<Column> columns, bool missingIsValue)
    {
        var keys = Of(columns[0], missingIsValue);
        foreach (var column in columns.Skip(1)) keys = Combine(keys, Of(column, missingIsValue));
        return keys;
    }

    private static int[] Of(Column column, bool missingIsValue)
    {
        var keys = Of(column);
        if (!missingIsValue) return keys;
        for (var row = 0; row < keys.Length; row++) keys[row]++;
        return keys;
    }

    private static int[] Of(Column column) => column switch
    {
        TextColumn text => text.Codes.ToArray(),
        // Adding zero makes -0 the same as 0.
        NumberColumn numbers => Encode(column, row => BitConverter.DoubleToInt64Bits(numbers[row] + 0.0)),
        TimestampColumn timestamps => Encode(column, row => timestamps[row]!.Value.Ticks),
        BooleanColumn booleans => Encode(column, row => booleans[row]!.Value ? 1 : 0),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "Unknown kind of column."),
    };

    private static int[] Encode(Column column, Func<int, long> value)
    {
        var known = new Dictionary<long, int>();
        var keys = new int[column.Length];
        for (var row = 0; row < keys.Length; row++) keys[row] = column.IsMissing(row) ? Missing : KeyOf(known, value(row));
        return keys;
    }

    private static int[] Combine(int[] first, int[] second)
    {
        var known = new Dictionary<long, int>();
        var keys = new int[first.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            keys[row] = first[row] == Missing || second[row] == Missing ? Missing : KeyOf(known, ((long)first[row] << 32) | (uint)second[row]);
        }

        return keys;
    }

    private static int KeyOf(Dictionary<long, int> known, long value)
    {
        if (known.TryGetValue(value, out var key)) return key;
        known.Add(value, known.Count);
        return known.Count - 1;
    }
}
