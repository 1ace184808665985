namespace Solvent.Tables.Tests;

public sealed class OpenCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_column_gets_the_narrowest_type_that_all_its_values_fit()
    {
        var table = Open("""
            number,share,name,late,day,at,empty
            1,1.5,Ann,true,2001-01-01,2001-01-01 10:00:00,
            -2,,,False,2001-01-02,2001-01-02T11:30:00,
            """);

        Assert.Equal(
            ["BIGINT", "DOUBLE", "VARCHAR", "BOOLEAN", "DATE", "TIMESTAMP", "VARCHAR"],
            table.Columns.Select(column => column.StorageType));
        Assert.Equal(2, table.RowCount);
    }

    [Fact]
    public void An_empty_field_is_a_missing_value()
    {
        var table = Open("a,b\n1,x\n,\"\"\n");

        Assert.Equal(1, table["a"].MissingCount);
        Assert.True(double.IsNaN(((NumberColumn)table["a"])[1]));
        Assert.Null(table["b"].Format(1));
    }

    [Fact]
    public void A_value_that_fits_no_number_far_behind_the_first_rows_makes_the_column_text()
    {
        var table = Open("a\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{i}\n")) + "oops\n");

        Assert.Equal(ColumnKind.Text, table["a"].Kind);
        Assert.Equal("oops", table["a"].Format(30_000));
    }

    [Theory]
    [InlineData("01234")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("NA")]
    [InlineData("2001-13-01")]
    [InlineData("12:30")]
    public void What_only_resembles_a_number_or_a_date_stays_text(string value)
    {
        var table = Open($"a\n\"{value}\"\n");

        Assert.Equal(ColumnKind.Text, table["a"].Kind);
        Assert.Equal(value, table["a"].Format(0));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("+5", 5)]
    [InlineData("-0", 0)]
    [InlineData("1e-3", 0.001)]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890.0)]
    [InlineData("-inf", double.NegativeInfinity)]
    public void What_a_program_writes_as_a_number_is_one(string value, double expected)
        => Assert.Equal(expected, ((NumberColumn)Open($"a\n{value}\n")["a"])[0]);

    [Fact]
    public void A_time_with_an_offset_is_converted_to_utc()
    {
        var table = Open("at\n2001-01-01T10:00:00+02:00\n2001-01-01 10:00:00Z\n");

        Assert.Equal(["2001-01-01 08:00:00", "2001-01-01 10:00:00"], [table["at"].Format(0), table["at"].Format(1)]);
    }

    [Fact]
    public void Rows_keep_the_order_of_the_file()
    {
        var table = Open("a\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i}\n")));

        Assert.Equal(Enumerable.Range(0, 300_000).Select(i => (double)i), ((NumberColumn)table["a"]).Values.ToArray());
    }

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a|b\n1|2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("\uFEFFa,b\n1,2")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n")]
    public void Delimiters_line_ends_quotes_and_a_byte_order_mark_are_recognised(string content)
    {
        var table = Open(content);

        Assert.Equal(["a", "b"], table.Columns.Select(column => column.Name));
        Assert.Equal(["1", "2"], table.Columns.Select(column => column.Format(0)));
    }

    [Fact]
    public void A_quoted_field_may_hold_delimiters_quotes_and_line_breaks()
    {
        var table = Open("a,b\n\"x,\"\"y\"\"\nz\",2\n");

        Assert.Equal("x,\"y\"\nz", table["a"].Format(0));
    }

    [Fact]
    public void A_file_may_have_thousands_of_columns()
    {
        var columns = Enumerable.Range(0, 2_000).ToList();

        var table = Open($"{string.Join(',', columns.Select(column => $"c{column}"))}\n{string.Join(',', columns)}\n");

        Assert.Equal(columns.Select(column => (double)column), table.Columns.Select(column => ((NumberColumn)column)[0]));
    }

    [Fact]
    public void A_header_without_rows_is_a_table_of_no_rows()
    {
        var table = Open("a,b\n");

        Assert.Equal(0, table.RowCount);
        Assert.Equal(["a", "b"], table.Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_column_without_a_name_is_called_by_its_position()
        => Assert.Equal(["column0", "a"], Open(",a\n0,1\n").Columns.Select(column => column.Name));

    [Theory]
    [InlineData("it's.csv")]
    [InlineData("a[1].csv")]
    [InlineData("star*.csv")]
    [InlineData("what?.csv")]
    [InlineData("with space.csv")]
    public void Any_character_in_a_file_name_stands_for_itself(string name)
    {
        _folder.Write("star1.csv", "b\n1\n");
        var table = Table.Open(_folder.Write(name, "a\n1\n"), TestContext.Current.CancellationToken);

        Assert.Equal(name, table.Name);
        Assert.Equal("a", Assert.Single(table.Columns).Name);
    }

    private Table Open(string content) => Table.Open(_folder.Write("data.csv", content), TestContext.Current.CancellationToken);
}
