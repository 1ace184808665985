using CsCheck;

namespace Solvent.Tables.Tests;

public sealed class CsvTableWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fields_are_quoted_only_where_they_must_be()
    {
        var path = Path.Combine(_folder.Path, "out.csv");

        Table.FromRows([new { A = "plain", B = "a,b" }, new { A = "say \"hi\"", B = (string?)null! }]).WriteCsv(path);

        Assert.Equal("A,B\nplain,\"a,b\"\n\"say \"\"hi\"\"\",\n", File.ReadAllText(path));
    }

    [Fact]
    public void Numbers_keep_every_digit()
    {
        var path = Path.Combine(_folder.Path, "numbers.csv");
        Gen.Double.Array[1, 50].Sample(
            values =>
            {
                Table.FromRows(values.Select(value => new { value, row = 1 })).WriteCsv(path);
                var read = (NumberColumn)Table.Open(path, TestContext.Current.CancellationToken)["value"];
                return read.Values.Span.SequenceEqual(values);
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void Text_comes_back_as_it_was_except_that_empty_text_is_missing()
    {
        var path = Path.Combine(_folder.Path, "text.csv");
        var text = Gen.Char["ab,\"\n\r;\t 'é|#\\"].Array[0, 6].Select(characters => new string(characters));
        text.Array[1, 20].Sample(
            values =>
            {
                // The second column keeps a row of empty text from being a blank line, and the first value from being a number.
                Table.FromRows(values.Select(value => new { value = $"{value}", row = "x" })).WriteCsv(path);
                using var database = TableDatabase.Open();
                database.AddFile("written", path, TypeInference.Text, TestContext.Current.CancellationToken);
                var read = database.Query("SELECT value FROM written ORDER BY rowid", TestContext.Current.CancellationToken);
                return read.Select(row => (string?)row[0] ?? "").SequenceEqual(values);
            },
            iter: 20,
            threads: 1);
    }
}
