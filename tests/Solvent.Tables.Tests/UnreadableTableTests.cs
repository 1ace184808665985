namespace Solvent.Tables.Tests;

public sealed class UnreadableTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_not_there_is_named_with_the_nearest_one_that_is()
    {
        _folder.Write("flights.csv", "a\n1\n");

        var failure = Assert.Throws<SolventException>(() => Table.Open(Path.Combine(_folder.Path, "flihgts.csv"), TestContext.Current.CancellationToken));

        Assert.Equal("file-not-found", failure.Code);
        Assert.Equal("Did you mean 'flights.csv'?", failure.Hint);
    }

    [Fact]
    public void A_directory_is_no_table()
    {
        var failure = Assert.Throws<SolventException>(() => Table.Open(_folder.Path, TestContext.Current.CancellationToken));

        Assert.Equal("table-unreadable", failure.Code);
        Assert.Contains("is a directory", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data.csv")]
    [InlineData("data.parquet")]
    [InlineData("data.json")]
    public void An_empty_file_is_no_table(string name)
        => Assert.EndsWith("is empty.", Failure(name, "").Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_with_too_few_fields_is_named_with_both_counts()
    {
        var failure = Failure("data.csv", "a,b,c\n1,2,3\n4,5\n6,7,8\n");

        Assert.Equal(3, failure.Line);
        Assert.EndsWith("data.csv', line 3: the header names 3 columns, but this line has 2 fields.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_too_many_fields_is_named()
        => Assert.Equal(4, Failure("data.csv", "a,b\n1,2\n3,4\n5,6,7\n").Line);

    [Fact]
    public void A_quote_that_nothing_closes_is_named()
    {
        var failure = Failure("data.csv", "a,b\n1,2\n3,\"x\n5,6\n");

        Assert.Equal(3, failure.Line);
        Assert.Contains("a quote is opened and not closed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_named_with_their_line()
    {
        var path = _folder.Write("data.csv", [.. "a,b\nx,1\n"u8, 0xFF, 0xFE, .. ",1\n"u8]);

        var failure = Assert.Throws<SolventException>(() => Table.Open(path, TestContext.Current.CancellationToken));

        Assert.Equal(3, failure.Line);
        Assert.Contains("not valid UTF-8", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_two_kinds_are_named()
        => Assert.Contains("some lines end with", Failure("data.csv", "a,b\r\n1,2\n3,4\r\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("data.csv.gz")]
    [InlineData("data.gz")]
    public void A_file_that_is_not_compressed_as_its_name_says_is_refused(string name)
        => Assert.Contains("is not compressed as .gz says", Failure(name, "a,b\n1,2\n").Message, StringComparison.Ordinal);

    [Fact]
    public void Text_in_utf16_is_refused_with_advice()
    {
        var path = _folder.Write("data.csv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("a,b\n1,2\n")]);

        Assert.Equal("Save it as UTF-8.", Assert.Throws<SolventException>(() => Table.Open(path, TestContext.Current.CancellationToken)).Hint);
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused()
        => Assert.EndsWith("line 1 names the column 'a' 2 times.", Failure("data.csv", "a,b,a\n1,2,3\n").Message, StringComparison.Ordinal);

    [Fact]
    public void Text_in_a_parquet_file_is_refused()
        => Assert.Contains("data.parquet", Failure("data.parquet", "not a parquet file").Message, StringComparison.Ordinal);

    [Fact]
    public void Broken_json_is_named_with_its_line()
    {
        var failure = Failure("data.jsonl", "{\"a\": 1}\n{\"a\" 2}\n{\"a\": 3}\n");

        Assert.NotNull(failure.Line);
        Assert.Contains("Malformed JSON", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_the_nearest_one()
    {
        var table = Table.Open(_folder.Write("data.csv", "delay,distance\n1,2\n"), TestContext.Current.CancellationToken);

        var failure = Assert.Throws<SolventException>(() => table["dealy"]);

        Assert.Equal("column-not-found", failure.Code);
        Assert.Equal("Did you mean 'delay'?", failure.Hint);
    }

    [Fact]
    public void An_opening_that_was_cancelled_ends_with_the_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Table.Open(_folder.Write("data.csv", "a\n1\n"), cancelled.Token));
    }

    private SolventException Failure(string name, string content)
    {
        var failure = Assert.Throws<SolventException>(() => Table.Open(_folder.Write(name, content), TestContext.Current.CancellationToken));
        Assert.Equal("table-unreadable", failure.Code);
        return failure;
    }
}
