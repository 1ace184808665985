using System.Globalization;
using CsCheck;

namespace Solvent.Tables.Tests;

/// <summary>The fast reader of delimited text against the database, which is slow and right.</summary>
public sealed class DelimitedRecordsTests : IDisposable
{
    private static readonly string[] Notations =
    [
        "", "0", "-1", "007", "12345678901234567890", "9007199254740993", "-0", "1.5", "-2.25", ".5", "5.", "1e5", "1.5E-3", "0.1234567890123456789", "123456789012345678.5",
        "true", "False", "nan", "inf", "-Infinity", "e5", "-", ".", "1.2.3", "1,5", "x", "Zürich", "a \"quoted\" word", "line\nbreak", " 5", "5 ",
        "2001-01-02", "2001-1-2", "2001-02-30", "2001-13-01", "2001-01-02 03:04:05", "2001-01-02T03:04:05.25", "2001-01-02 03:04:05Z", "2001-01-02x", "2001",
    ];

    private static readonly Gen<string> Uniform = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(value => value.ToString(CultureInfo.InvariantCulture)),
        Gen.Double[-1000, 1000].Select(value => Math.Round(value, 4).ToString("R", CultureInfo.InvariantCulture)),
        Gen.Date[new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)].Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Gen.Bool.Select(value => value ? "true" : "false"));

    private static readonly Gen<string[]> Column = Gen.Select(Gen.Int[0, Notations.Length - 1].Array[3], Gen.Int[0, 4], Uniform.Array[12])
        .Select((picked, mixed, uniform) => (string[])[.. picked.Take(mixed).Select(index => Notations[index]), .. uniform]);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"solvent-records-{Guid.NewGuid():N}.csv");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_column_has_the_type_that_the_database_finds() => Gen.Select(Column, Column, Gen.Bool).Sample(
        (first, second, hasCarriageReturns) =>
        {
            Write(first, second, hasCarriageReturns ? "\r\n" : "\n");

            // Where the notation is in doubt, there is no answer and the database is asked.
            if (DelimitedRecords.TypesOf(_path, Token) is { } types) Assert.Equal(TypesInDatabase(), types);
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void Every_notation_alone_has_the_type_that_the_database_finds()
    {
        foreach (var notation in Notations)
        {
            Write([notation, ""], ["x", "y"], "\n");
            if (DelimitedRecords.TypesOf(_path, Token) is { } types) Assert.Equal((notation, TypesInDatabase()[0]), (notation, types[0]));
        }
    }

    [Fact]
    public void Numbers_are_those_that_the_database_reads() => Gen.Double.Array[1, 30].Sample(
        values =>
        {
            Write([.. values.Select((value, index) => value.ToString(index % 2 == 0 ? "R" : "0.####", CultureInfo.InvariantCulture))], [.. values.Select(_ => "x")], "\n");
            if (DelimitedRecords.Scan(_path, Token) is not { } records) return;
            if (records.ReadFields([FieldForm.Number, null], new bool[records.Count], onlyMarked: false, cancellationToken: Token) is not { } fields) return;

            Assert.Equal(((NumberColumn)Table.Open(_path, Token)["a"]).Values.ToArray(), fields.Take(0));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void Records_of_the_same_bytes_have_the_same_fingerprint_whatever_ends_them()
    {
        File.WriteAllText(_path, "a,b\r\n1,\"x\ny\"\r\n2,z\r\n1,\"x\ny\"");

        var fingerprints = DelimitedRecords.Scan(_path, Token)!.Fingerprints;

        Assert.Equal(3, fingerprints.Length);
        Assert.Equal(fingerprints[0], fingerprints[2]);
        Assert.NotEqual(fingerprints[0], fingerprints[1]);
    }

    [Fact]
    public void A_file_of_many_blocks_is_read_in_its_order()
    {
        const int Rows = 100_000;
        var text = new string('x', 40);
        File.WriteAllLines(_path, Enumerable.Range(-1, Rows + 1).Select(row => row < 0 ? "a,b" : $"{row},\"{text}\n{row}\""));

        var records = DelimitedRecords.Scan(_path, Token)!;
        var fields = records.ReadFields([FieldForm.Whole, null], new bool[Rows], onlyMarked: false, cancellationToken: Token)!;

        Assert.Equal(Rows, records.Count);
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => (long)row), fields[0].ToArray());
        Assert.Equal($"{text}\n99999", records.ReadTexts(1, [99_999])[99_999]);
    }

    [Theory]
    [InlineData("a,b\n1\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a,b\n1,\"x\n")]
    [InlineData("a,b\n1,x\"y\n")]
    [InlineData("a,b\r\n1,2\n3,4\r\n")]
    [InlineData("a,b\n\n1,2\n")]
    public void A_file_whose_notation_is_in_doubt_is_left_to_the_database(string content)
    {
        File.WriteAllText(_path, content);

        Assert.Null(DelimitedRecords.TypesOf(_path, Token));
    }

    private void Write(string[] first, string[] second, string lineEnd)
    {
        var rows = first.Zip(second, (a, b) => $"{Quoted(a)},{Quoted(b)}").Where(row => row != ",").Prepend("a,b");
        File.WriteAllText(_path, string.Concat(rows.Select(row => row + lineEnd)));
    }

    private static string Quoted(string field)
        => field.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private List<string> TypesInDatabase()
    {
        using var database = TableDatabase.Open();
        database.Execute($"CREATE VIEW t AS SELECT * FROM read_csv({Sql.Literal(_path)}, auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {{'c0': 'VARCHAR', 'c1': 'VARCHAR'}})");
        return [.. new CsvColumnTypes(database, "t", 2).Find(Token)];
    }
}
