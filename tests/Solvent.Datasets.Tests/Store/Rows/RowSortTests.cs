using System.Globalization;
using System.Text;
using CsCheck;

namespace Solvent.Datasets.Tests;

/// <summary>The order that a row delta names means the same on every machine, so it is held against one that is too simple to be wrong.</summary>
public sealed class RowSortTests
{
    private static readonly string[] Cells =
    [
        "", "1", "-1", "0", "-0", "0.0", "00.50", ".5", "5.", "1e3", "1E-3", "1e400", "-12.25", "123456789012345678", "123456789012345679", "0.1", "0.10",
        "9007199254740993", "9007199254740992", "NaN", "inf", "x", "1,5", "+1", " 1", "-", ".", "e5", "1e", "zebra", "zebras", "Zebra", "é", "\"q\"",
        "a text of more than eight bytes", "a text of more than eight letters",
    ];

    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Int[0, Cells.Length - 1].Select(i => Cells[i]),
        Gen.Double[-1000, 1000].Select(value => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture)),
        Gen.Long[-100, 100].Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static readonly Gen<SortKey> Key = Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Bool, Gen.Bool, (column, numeric, descending, missingFirst)
        => new SortKey(column, numeric, descending, missingFirst));

    [Fact]
    public void Rows_are_sorted_by_each_key_in_turn_and_else_keep_their_order()
        => Gen.Select(Cell.Array[3].List[0, 80], Key.Array[1, 4], Gen.Bool).Sample((rows, keys, keepsFirstLine) =>
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(';', row) + "\n")));
            using var lines = LineTable.TryRead(new MemoryStream(text), text.Length, TestContext.Current.CancellationToken)!;

            var order = new RowSort((byte)';', keepsFirstLine, keys).Order(lines);

            Assert.Equal(Expected(rows, keys, keepsFirstLine), order);
        }, iter: 2000);

    private static IEnumerable<int> Expected(List<string[]> rows, SortKey[] keys, bool keepsFirstLine)
    {
        var pinned = keepsFirstLine ? Math.Min(1, rows.Count) : 0;
        var sorted = Enumerable.Range(pinned, rows.Count - pinned).OrderBy(_ => 0);
        foreach (var key in keys)
        {
            sorted = key.IsNumeric
                ? sorted.ThenBy(row => Number(rows[row][key.Column]) is null == key.MissingFirst ? 0 : 1)
                    .ThenBy(row => (Number(rows[row][key.Column]) ?? 0) * (key.Descending ? -1 : 1))
                : key.Descending
                    ? sorted.ThenByDescending(row => Text(rows[row][key.Column]), StringComparer.Ordinal)
                    : sorted.ThenBy(row => Text(rows[row][key.Column]), StringComparer.Ordinal);
        }

        return [.. Enumerable.Range(0, pinned), .. sorted];
    }

    /// <summary>What all parsers agree on, less signs, spaces and words that only some take.</summary>
    private static double? Number(string cell)
        => cell.All(character => char.IsAsciiDigit(character) || "-.eE".Contains(character, StringComparison.Ordinal))
            && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;

    private static string Text(string cell) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(cell));
}
