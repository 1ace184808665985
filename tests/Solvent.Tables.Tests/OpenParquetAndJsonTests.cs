namespace Solvent.Tables.Tests;

public sealed class OpenParquetAndJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("12::TINYINT", ColumnKind.Number, "12")]
    [InlineData("12.50::DECIMAL(10,2)", ColumnKind.Number, "12.5")]
    [InlineData("9007199254740993::BIGINT", ColumnKind.Number, "9007199254740992")]
    [InlineData("170141183460469231731687303715884105727::HUGEINT", ColumnKind.Number, "1.7014118346046923E+38")]
    [InlineData("1.5::FLOAT", ColumnKind.Number, "1.5")]
    [InlineData("true", ColumnKind.Boolean, "true")]
    [InlineData("DATE '2001-02-03'", ColumnKind.Timestamp, "2001-02-03")]
    [InlineData("TIMESTAMP '2001-02-03 04:05:06.789'", ColumnKind.Timestamp, "2001-02-03 04:05:06.789")]
    [InlineData("TIMESTAMPTZ '2001-02-03 04:05:06+02'", ColumnKind.Timestamp, "2001-02-03 02:05:06")]
    [InlineData("TIMESTAMP 'infinity'", ColumnKind.Timestamp, null)]
    [InlineData("TIME '04:05:06'", ColumnKind.Text, "04:05:06")]
    [InlineData("''", ColumnKind.Text, "")]
    [InlineData("'x'::ENUM('x', 'y')", ColumnKind.Text, "x")]
    [InlineData("[1, 2]", ColumnKind.Text, "[1,2]")]
    [InlineData("{'a': 1, 'b': [true]}", ColumnKind.Text, "{\"a\":1,\"b\":[true]}")]
    [InlineData("NULL::DOUBLE", ColumnKind.Number, null)]
    public void Each_parquet_type_has_its_kind(string value, ColumnKind kind, string? text)
    {
        var column = OpenParquet($"SELECT {value} AS value")["value"];

        Assert.Equal(kind, column.Kind);
        Assert.Equal(text, column.Format(0));
        Assert.Equal(text is null, column.IsMissing(0));
    }

    [Fact]
    public void Json_lines_and_a_json_array_hold_the_same_table()
    {
        var lines = Open("lines.jsonl", "{\"a\": 1, \"b\": \"x\"}\n{\"a\": 2.5, \"c\": {\"d\": 1}}\n");
        var array = Open("array.json", "[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2.5, \"c\": {\"d\": 1}}]");

        foreach (var table in new[] { lines, array })
        {
            Assert.Equal(["a", "b", "c"], table.Columns.Select(column => column.Name));
            Assert.Equal(["2.5", null, "{\"d\":1}"], table.Columns.Select(column => column.Format(1)));
        }
    }

    [Fact]
    public void A_file_without_a_known_extension_is_recognised_by_its_first_bytes()
    {
        using var database = TableDatabase.Open();
        var parquet = Path.Combine(_folder.Path, "parquet.data");
        database.Execute($"COPY (SELECT 1 AS a) TO {Sql.Literal(parquet)} (FORMAT parquet)", TestContext.Current.CancellationToken);

        Assert.Equal("1", Table.Open(parquet, TestContext.Current.CancellationToken)["a"].Format(0));
        Assert.Equal("1", Open("json.data", " [{\"a\": 1}]")["a"].Format(0));
        Assert.Equal("1", Open("text.data", "a,b\n1,2\n")["a"].Format(0));
    }

    [Fact]
    public void Compressed_text_is_read_as_it_is()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("a,b\n1,x\n"u8);
        }

        Assert.Equal("x", Table.Open(_folder.Write("data.csv.gz", compressed.ToArray()), TestContext.Current.CancellationToken)["b"].Format(0));
    }

    [Fact]
    public void Rows_are_counted_without_keeping_them()
        => Assert.Equal(3, Table.CountRows(_folder.Write("data.csv", "a,b\n1,2\n3,\"x\ny\"\n5,6\n"), TestContext.Current.CancellationToken));

    private Table Open(string name, string content) => Table.Open(_folder.Write(name, content), TestContext.Current.CancellationToken);

    private Table OpenParquet(string sql)
    {
        using var database = TableDatabase.Open();
        var path = Path.Combine(_folder.Path, "data.parquet");
        database.Execute($"COPY ({sql}) TO {Sql.Literal(path)} (FORMAT parquet)", TestContext.Current.CancellationToken);
        return Table.Open(path, TestContext.Current.CancellationToken);
    }
}
