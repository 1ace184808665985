using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Solvent.Tables.Tests;

/// <summary>The fast count against the reader of tables, which it must never contradict.</summary>
public sealed class DelimitedRowCounterTests : IDisposable
{
    private static readonly string[] Cells =
        ["", "a", "17", "é", "\"x,y\"", "\"two\nlines\"", "\"two\r\nlines\"", "\"a \"\"b\"\" c\"", "\"\"", "\"\"\"\"", "longer than the others, but \"quoted\" within", "in\"side", "\"open", " "];

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Int[1, 4], Gen.Int[0, 40], Gen.Int[0, 1000], Gen.Bool, Gen.Bool, Gen.Frequency((6, Gen.Const(10)), (1, Gen.Const(14))), (columns, rows, seed, windows, final, cells) =>
        {
            var random = new Random(seed);
            var end = windows ? "\r\n" : "\n";
            var lines = Enumerable.Range(0, rows)
                .Select(_ => string.Join(',', Enumerable.Range(0, random.Next(60) == 0 ? columns + 1 : columns).Select(_ => Cells[random.Next(cells)])));
            return string.Join(end, lines.Prepend(string.Join(',', Enumerable.Range(0, columns).Select(column => $"c{column}")))) + (final ? end : "");
        });

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_counted_is_what_the_reader_of_tables_counts()
        => Text.Sample(text =>
        {
            var path = _folder.Write($"{Guid.NewGuid():N}.csv", text);
            if (Count(text, 1000) is { } rows) Assert.Equal(Read(path), rows);
        }, iter: 200, threads: 1);

    [Fact]
    public void Where_the_bytes_are_cut_makes_no_difference()
        => Gen.Select(Text, Gen.Int[1, 100]).Sample((text, size) => Assert.Equal(Count(text, 1 << 20), Count(text, size)), iter: 2000);

    [Theory]
    [InlineData("a,b\n1,2\n3,\"x\ny\"\n5,6", 3)]
    [InlineData("a,b\r\n1,2\r\n3,\"x\r\ny\"\r\n", 2)]
    [InlineData("\uFEFF\"a\",b\n1,2\n", 1)]
    [InlineData("a,b\n", 0)]
    [InlineData("a,b", 0)]
    [InlineData("a\nlong\nlonger\n", 2)]
    public void Regular_text_is_counted(string text, long rows) => Assert.Equal(rows, Count(text, 1000));

    [Theory]
    [InlineData("a,b\n1\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a,b\n\n1,2\n")]
    [InlineData("a\n\nx\n")]
    [InlineData("a,b\n1,\"2\n")]
    [InlineData("a,b\n1,\"2\"x\n")]
    [InlineData("a,b\n1,x\"2\"\n")]
    [InlineData("a,b\n1,2\r\n")]
    [InlineData("a,b\r\n1,2\n")]
    [InlineData("a,b\n1,2\r3,4\n")]
    [InlineData("a,b\n1,2\r")]
    [InlineData("")]
    public void Irregular_text_is_left_to_the_reader_of_tables(string text) => Assert.Null(Count(text, 1000));

    [Fact]
    public void Bytes_that_are_no_utf8_are_left_to_the_reader_of_tables_wherever_they_are_cut()
        => Gen.Select(Gen.Int[0, 3], Gen.Int[1, 10]).Sample((kind, size) =>
        {
            byte[] character = new byte[][] { [0xF0, 0x9F, 0x8D, 0x8B], [0xC3], [0xC3, 0x28], [0xE2, 0x82] }[kind];

            Assert.Equal(kind == 0 ? 2 : null, Count([.. "a\nxy\n"u8, .. character, .. "z\n"u8], size));
        }, iter: 200);

    [Fact]
    public void A_line_with_too_few_fields_is_an_error_that_names_it()
    {
        var path = _folder.Write("data.csv", "a,b,c\n1,2,3\n4,5\n6,7,8\n");

        var failure = Assert.Throws<SolventException>(() => Table.CountRows(path, Token));

        Assert.Equal("table-unreadable", failure.Code);
        Assert.Equal(3, failure.Line);
        Assert.EndsWith("line 3: the header names 3 columns, but this line has 2 fields.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_nothing_closes_is_an_error_that_names_its_line()
        => Assert.Equal(3, Assert.Throws<SolventException>(() => Table.CountRows(_folder.Write("data.csv", "a,b\n1,2\n3,\"x\n5,6\n"), Token)).Line);

    [Fact]
    public void Compressed_text_is_counted()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true)) gzip.Write("a;b\n1;2\n3;4\n"u8);

        Assert.Equal(2, DelimitedRowCounter.Count(_folder.Write("data.csv.gz", compressed.ToArray()), Token));
    }

    [Fact]
    public void A_counter_for_a_file_knows_its_delimiter()
    {
        var counter = DelimitedRowCounter.TryCreate(_folder.Write("data.csv", "a;b\n"));

        Assert.NotNull(counter);
        counter.Append("a;b\n1;2\n"u8);
        Assert.Equal(1, counter.Complete());
    }

    [Theory]
    [InlineData("data.parquet")]
    [InlineData("data.jsonl")]
    [InlineData("data.csv.gz")]
    public void Files_of_other_formats_have_no_counter(string name) => Assert.Null(DelimitedRowCounter.TryCreate(_folder.Write(name, "{}")));

    private static long? Count(string text, int blockSize) => Count(Encoding.UTF8.GetBytes(text), blockSize);

    private static long? Count(byte[] text, int blockSize)
    {
        var counter = new DelimitedRowCounter(',');
        foreach (var block in text.Chunk(blockSize)) counter.Append(block);
        return counter.Complete();
    }

    private static long? Read(string path)
    {
        using var database = TableDatabase.Open();
        try
        {
            return database.CountRows(path, Token);
        }
        catch (SolventException)
        {
            return null;
        }
    }
}
