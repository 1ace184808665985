using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class ColumnSourceProfileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-profile-").FullName;

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void A_file_that_is_read_column_by_column_is_judged_as_a_table_in_memory_is(string format)
    {
        string reference = Write("reference", 3_000, seed: 1, format), current = Write("current", 2_500, seed: 2, format);
        var expected = DriftDetection.Compare(Table.Open(reference, Token), Table.Open(current, Token), cancellationToken: Token);
        using ColumnSource first = ColumnSource.Open(reference, cancellationToken: Token), second = ColumnSource.Open(current, cancellationToken: Token);

        DriftReport[] reports =
        [
            DriftDetection.Compare(first, second, cancellationToken: Token),
            DriftDetection.Compare(ReferenceProfile.Of(first, cancellationToken: Token), second, cancellationToken: Token),
            DriftDetection.Compare(ReferenceProfile.Of(first, cancellationToken: Token), Table.Open(current, Token), cancellationToken: Token),
        ];

        Assert.Equal(DriftVerdict.Drift, expected.Verdict);
        Assert.All(reports, report => Assert.Equal(expected.Columns.Select(column => (column.Name, column.Reason)), report.Columns.Select(column => (column.Name, column.Reason))));
        Assert.All(reports, report => Assert.Equal(
            (expected.ReferenceName, expected.ReferenceRows, expected.CurrentRows), (report.ReferenceName, report.ReferenceRows, report.CurrentRows)));
    }

    [Fact]
    public void A_large_file_is_checked_with_little_memory_and_to_the_same_verdicts()
    {
        string reference = Write("reference", 60_000, seed: 1, "parquet"), current = Write("current", 50_000, seed: 2, "parquet");
        var expected = DriftDetection.Compare(Table.Open(reference, Token), Table.Open(current, Token), cancellationToken: Token);
        using ColumnSource first = ColumnSource.Open(reference, memory: 64, Token), second = ColumnSource.Open(current, memory: 64, Token);

        var profile = ReferenceProfile.Of(first, memory: 1, Token);
        var report = DriftDetection.Compare(profile, second, cancellationToken: Token);

        Assert.False(profile.IsExact);
        Assert.InRange(profile.Find("amount")!.Error, 1e-6, 0.002);
        Assert.Equal(expected.Columns.Select(column => (column.Name, column.Verdict)), report.Columns.Select(column => (column.Name, column.Verdict)));
    }

    [Fact]
    public void Files_of_one_table_are_profiled_one_by_one_and_merged()
    {
        var parts = Enumerable.Range(0, 3).Select(part => Write($"part-{part}", 1_000, seed: part, "parquet")).ToList();

        var profile = ReferenceProfile.OfFiles(parts, "parts", cancellationToken: Token);

        Assert.Equal(("parts", 3_000), (profile.Name, profile.Rows));
        Assert.True(profile.IsExact);
        Assert.Equal(
            parts.SelectMany(part => ((NumberColumn)Table.Open(part, Token)["amount"]).Values.ToArray()).Where(value => !double.IsNaN(value)).Average(),
            profile.Find("amount")!.Moments.Mean,
            9);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        var path = Write("damaged", 3_000, seed: 1, "parquet");
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 2).Fill(0x5A);
        File.WriteAllBytes(path, bytes);

        var exception = Assert.Throws<SolventException>(() =>
        {
            using var source = ColumnSource.Open(path, cancellationToken: Token);
            ReferenceProfile.Of(source, cancellationToken: Token);
        });

        Assert.Equal(("table-unreadable", path), (exception.Code, exception.File));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Write(string name, int rows, int seed, string format)
    {
        var path = Path.Combine(_folder, $"{name}.{format}");
        using var database = TableDatabase.Open();
        database.Execute(
            $"""
            SELECT setseed(0.{seed + 1});
            COPY (
                SELECT i AS position, CASE WHEN random() < 0.05 THEN NULL ELSE random() * {seed + 1} END AS amount, exp(3 * random()) AS cost,
                    (random() * 10)::INT AS rating, 'c' || (random() * random() * 9)::INT AS category, random() < 0.4 AS flag,
                    TIMESTAMP '2020-01-01' + INTERVAL 1 MINUTE * (random() * 100000)::INT AS moment, 'id ' || random() AS id
                FROM range({rows}) t(i))
            TO {Sql.Literal(path)} (FORMAT {format})
            """,
            Token);
        return path;
    }
}
