using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A hash of some values of each row, made column by column. Rows with equal values have equal hashes; compare the values of rows with equal ones by <see cref="SameValue"/>.</summary>
internal sealed class RowHashes
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;
    private const ulong MissingValue = 0x5BD1_E995_27D4_EB2F;
    private readonly ulong[] _hashes;
    private readonly bool[] _lacksValue;

    private RowHashes(int rows)
    {
        _hashes = new ulong[rows];
        _lacksValue = new bool[rows];
    }

    public int Count => _hashes.Length;

    public ulong this[int row] => _hashes[row];

    /// <param name="columns">The columns that count, one or more.</param>
    /// <param name="others">The columns of another table that they will be compared with; values of columns of different kinds are compared as what their text spells.</param>
    public static RowHashes Of(IReadOnlyList<Column> columns, IReadOnlyList<Column>? others = null)
    {
        var hashes = new RowHashes(columns[0].Length);
        for (var i = 0; i < columns.Count; i++) hashes.Add(columns[i], spelled: others is not null && others[i].Kind != columns[i].Kind);
        return hashes;
    }

    /// <summary>Tells whether the row misses one of the values.</summary>
    public bool LacksValue(int row) => _lacksValue[row];

    /// <summary>Tells whether two cells hold the same value; two missing values are the same.</summary>
    public static bool SameValue(Column a, int rowA, Column b, int rowB)
    {
        if (a.IsMissing(rowA) || b.IsMissing(rowB)) return a.IsMissing(rowA) && b.IsMissing(rowB);
        return (a, b) switch
        {
            (NumberColumn x, NumberColumn y) => x[rowA] == y[rowB],
            (TimestampColumn x, TimestampColumn y) => x[rowA] == y[rowB],
            _ when a.Kind == b.Kind => a.Format(rowA) == b.Format(rowB),
            _ => SpelledHash(a.Format(rowA)!) == SpelledHash(b.Format(rowB)!),
        };
    }

    private void Add(Column column, bool spelled)
    {
        switch (column)
        {
            case TextColumn text:
                var categories = text.Categories.Select<string, ulong>(spelled ? SpelledHash : TextHash).ToArray();
                var codes = text.Codes;
                for (var row = 0; row < codes.Length; row++) Add(row, codes[row] < 0 ? null : categories[codes[row]]);
                break;
            case NumberColumn numbers:
                var values = numbers.Values.Span;
                for (var row = 0; row < values.Length; row++) Add(row, double.IsNaN(values[row]) ? null : NumberHash(values[row]));
                break;
            case TimestampColumn times:
                for (var row = 0; row < times.Length; row++) Add(row, times[row] is { } time ? TimeHash(time) : null);
                break;
            default:
                for (var row = 0; row < column.Length; row++) Add(row, column.Format(row) is { } word ? TextHash(word) : null);
                break;
        }
    }

    private void Add(int row, ulong? value)
    {
        if (value is null) _lacksValue[row] = true;
        _hashes[row] = Mixed(BitOperations.RotateLeft(_hashes[row], 5) ^ (value ?? MissingValue));
    }

    /// <summary>Spreads every bit over all others (the finaliser of MurmurHash3): whole numbers as doubles differ in their high bits only, which a product keeps there.</summary>
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CE_B9FE_1A85_EC53;
        return hash ^ (hash >> 33);
    }

    private static ulong TextHash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));

    // Adding zero makes -0 the same as 0.
    private static ulong NumberHash(double number) => BitConverter.DoubleToUInt64Bits(number + 0.0);

    private static ulong TimeHash(DateTime time) => (ulong)time.Ticks ^ Odd;

    /// <summary>Text as the number or the time that it spells, so that <c>3.0</c> among text is the number 3 of another table.</summary>
    private static ulong SpelledHash(string text)
    {
        if (Bound.Parse(text) is not { } bound) return TextHash(text);
        return bound.Time is { } time ? TimeHash(time) : NumberHash(bound.Number);
    }
}
