using System.Globalization;
using System.Text;

namespace Solvent.Datasets.Tests;

/// <summary>A delta grows with the change and not with the table.</summary>
public sealed class RowDeltaSizeTests
{
    private const int Rows = 20_000;
    private readonly Random _random = new(20240917);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_table_with_one_percent_of_its_cells_in_a_column_changed_takes_a_few_bytes_a_cell()
    {
        var table = Table();
        var changed = table.Select((row, i) => i % 100 == 50 ? With(row, 2, Amount()) : row).ToList();

        AssertDelta(table, changed, most: Rows / 100 * 6);
    }

    [Fact]
    public void A_table_with_some_rows_inserted_and_some_removed_takes_little_more_than_the_new_rows()
    {
        var table = Table();
        var changed = new List<string>();
        for (var i = 0; i < table.Count; i++)
        {
            if (i % 400 == 200) changed.Add(Row(Rows + i));
            if (i % 300 != 7) changed.Add(table[i]);
        }

        AssertDelta(table, changed, most: Rows / 400 * 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_table_of_few_different_rows_takes_what_its_changes_take(int columns)
    {
        string Row() => string.Join(',', Enumerable.Range(0, columns).Select(_ => _random.Next(2)));
        var table = Enumerable.Range(0, Rows).Select(_ => Row()).ToList();
        var changed = table.Select((row, i) => i % 200 is 50 or 51 ? Row() : row).ToList();
        changed.InsertRange(Rows / 2, [Row(), Row(), Row()]);
        changed.RemoveRange(Rows / 4, 2);

        AssertDelta(table, changed, most: Rows / 100 * 8);
    }

    [Fact]
    public void A_column_that_is_new_in_every_row_takes_what_its_cells_take()
    {
        var table = Table();
        var changed = table.Select(row => With(row, 4, "x" + row.Length.ToString(CultureInfo.InvariantCulture))).ToList();

        AssertDelta(table, changed, most: Rows);
    }

    [Fact]
    public void A_table_with_another_column_takes_what_its_cells_take()
    {
        var table = Table();
        var changed = table.Select((row, i) => i == 0 ? row + ",checked" : row + (i % 2 == 0 ? ",yes" : ",no")).ToList();

        AssertDelta(table, changed, most: 200);
    }

    [Fact]
    public void A_table_without_a_column_or_with_other_places_for_them_takes_nothing_more()
    {
        var table = Table();

        AssertDelta(table, [.. table.Select(row => string.Join(',', row.Split(',').Where((_, column) => column != 3)))], most: 100);
        AssertDelta(table, [.. table.Select(row => string.Join(',', row.Split(',').Reverse()))], most: 100);
        AssertDelta(table, [.. table.Select(row => row.Replace(',', '\t'))], most: 100);
    }

    [Fact]
    public void A_table_without_a_column_and_sorted_takes_nothing_more()
    {
        var table = Table().Select(row => string.Join(',', row.Split(',').Where((_, column) => column != 3))).ToList();

        AssertDelta(Table(), [table[0], .. table.Skip(1).OrderBy(row => Value(row, 2)).ThenBy(row => Value(row, 0))], most: 100);
    }

    [Fact]
    public void A_column_with_another_name_takes_no_more_than_its_name()
        => AssertDelta(Table(), [Table()[0].Replace("city", "town", StringComparison.Ordinal), .. Table().Skip(1)], most: 100);

    [Fact]
    public void Rows_that_are_appended_take_what_they_take_alone()
        => AssertDelta(Table(), [.. Table(), .. Enumerable.Range(Rows, 10).Select(Row)], most: 600);

    [Fact]
    public void A_table_that_loses_its_beginning_takes_nothing_more()
    {
        var table = Table();

        AssertDelta(table, [table[0], .. table.Skip(Rows / 3)], most: 100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_table_that_is_sorted_by_any_column_takes_nothing_more(int column)
    {
        var table = Table();

        AssertDelta(table, [table[0], .. table.Skip(1).OrderBy(row => Value(row, column)).ThenBy(row => Value(row, 0))], most: 100);
        AssertDelta(table, [table[0], .. table.Skip(1).OrderByDescending(row => Value(row, column))], most: 100);
    }

    [Fact]
    public void A_table_that_is_sorted_with_missing_cells_at_the_beginning_takes_nothing_more()
    {
        var table = Table().Select((row, i) => i % 11 == 3 ? With(row, 2, "") : row).ToList();

        AssertDelta(table, [table[0], .. table.Skip(1).OrderBy(row => Cell(row, 2).Length == 0 ? 0 : 1).ThenBy(row => Value(row, 2))], most: 100);
        AssertDelta(table, [table[0], .. table.Skip(1).OrderBy(row => Cell(row, 2).Length == 0 ? 1 : 0).ThenBy(row => Value(row, 2))], most: 100);
    }

    [Fact]
    public void A_table_that_is_sorted_and_edited_takes_what_the_edits_take()
    {
        var table = Table();
        var sorted = table.Skip(1).OrderBy(row => Value(row, 2)).Select((row, i) => i % 100 == 50 ? With(row, 1, "Bern") : row);

        AssertDelta(table, [table[0], .. sorted], most: Rows / 100 * 4);
    }

    [Fact]
    public void A_table_whose_ties_are_in_any_order_takes_a_part_of_a_shuffled_one()
    {
        var table = Table();
        var sorted = table.Skip(1).OrderBy(row => Value(row, 1)).ThenBy(_ => _random.Next());

        AssertDelta(table, [table[0], .. sorted], most: Rows * 2);
    }

    [Fact]
    public void A_shuffled_table_takes_the_bits_of_its_row_numbers()
        => AssertDelta(Table(), [Table()[0], .. Table().Skip(1).OrderBy(_ => _random.Next())], most: Rows * 2);

    [Fact]
    public void A_reversed_table_takes_nothing_more()
        => AssertDelta(Table(), [Table()[0], .. Table().Skip(1).Reverse()], most: 100);

    [Fact]
    public void Parts_of_a_table_that_change_places_take_nothing_more()
    {
        var table = Table();

        AssertDelta(table, [table[0], .. table[15_000..], .. table[5_000..15_000], .. table[1..5_000]], most: 200);
    }

    [Fact]
    public void A_text_that_has_nothing_in_common_with_the_base_makes_no_delta()
    {
        var other = Enumerable.Range(0, Rows).Select(_ => Guid.NewGuid().ToString()).ToList();

        Assert.Null(Encode(Bytes(Table()), Bytes(other), Bytes(other).Length / 3));
    }

    [Fact]
    public void Bytes_that_are_no_text_make_no_delta()
    {
        var bytes = new byte[100_000];
        _random.NextBytes(bytes);

        Assert.Null(Encode(bytes, [.. bytes, 1], long.MaxValue));
    }

    private static void AssertDelta(IReadOnlyList<string> before, IReadOnlyList<string> after, int most)
    {
        var (@base, target) = (Bytes(before), Bytes(after));
        var delta = Encode(@base, target, target.Length / 3);
        Assert.NotNull(delta);
        using var stream = RowDelta.OpenRead(() => new MemoryStream(@base), new MemoryStream(delta));
        var made = new MemoryStream();
        stream.CopyTo(made);
        Assert.True(target.AsSpan().SequenceEqual(made.ToArray()));
        Assert.InRange(delta.Length, 1, most);
    }

    private static byte[]? Encode(byte[] @base, byte[] target, long most)
    {
        var delta = new MemoryStream();
        return RowDelta.TryEncode(() => new MemoryStream(@base), () => new MemoryStream(target), @base.Length, target.Length, delta, most, Token)
            ? delta.ToArray()
            : null;
    }

    private static List<string> Table()
    {
        var random = new Random(1);
        return ["id,city,amount,score,note", .. Enumerable.Range(1, Rows).Select(id => Row(id, random))];
    }

    private string Row(int id) => Row(id, _random);

    private static string Row(int id, Random random)
    {
        var city = new[] { "Zürich", "Oslo", "Lagos", "Lima", "Osaka" }[random.Next(5)];
        return string.Create(CultureInfo.InvariantCulture, $"{id},{city},{Amount(random)},{random.NextDouble() - 0.5:R},row {id * 7919L % 10007}");
    }

    private string Amount() => Amount(_random);

    private static string Amount(Random random) => (random.Next(100_000) / 100.0).ToString(CultureInfo.InvariantCulture);

    private static string Cell(string row, int column) => row.Split(',')[column];

    private static string With(string row, int column, string cell)
    {
        var cells = row.Split(',');
        cells[column] = cell;
        return string.Join(',', cells);
    }

    /// <summary>A number, or a text that compares byte by byte.</summary>
    private static (double Number, string Text) Value(string row, int column)
        => double.TryParse(Cell(row, column), CultureInfo.InvariantCulture, out var number)
            ? (number, "")
            : (0, Convert.ToHexString(Encoding.UTF8.GetBytes(Cell(row, column))));

    private static byte[] Bytes(IReadOnlyList<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows) + '\n');
}
