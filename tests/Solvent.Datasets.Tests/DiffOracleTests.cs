using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;
using Solvent.Tables;

namespace Solvent.Datasets.Tests;

/// <summary>The comparison in SQL against one that is too simple to be wrong.</summary>
public sealed class DiffOracleTests : IDisposable
{
    private static readonly string[] Texts = ["a", "b", "q\"c", "d,e"];

    private static readonly Gen<(int? X, string? Y)> Cells = Gen.Select(
        Gen.Frequency((4, Gen.Int[0, 3].Select(x => (int?)x)), (1, Gen.Const((int?)null))),
        Gen.Frequency((4, Gen.Int[0, 3].Select(i => (string?)Texts[i])), (1, Gen.Const((string?)null))));

    private static readonly Gen<Dictionary<int, (int? X, string? Y)>> KeyedTable = Gen.Dictionary(Gen.Int[0, 12], Cells)[1, 10];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-diff-");
    private int _files;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Rows_with_a_key_are_counted_as_by_hand() => Gen.Select(KeyedTable, KeyedTable).Sample(
        (before, after) =>
        {
            var diff = Diff(Csv(before), Csv(after), new DiffOptions { Keys = ["id"], Drift = false });

            var both = before.Keys.Intersect(after.Keys).ToList();
            var x = both.Count(key => before[key].X != after[key].X);
            var y = both.Count(key => !string.Equals(before[key].Y, after[key].Y, StringComparison.Ordinal));
            var changed = both.Count(key => before[key] != after[key]);
            Assert.Equal(new RowDiff(after.Count - both.Count, before.Count - both.Count, changed, both.Count - changed), diff.Rows);
            Assert.Equal(x + y, diff.Cells.Changed);
            Assert.Equal(x, diff.Cells.ByColumn.GetValueOrDefault("x"));
            Assert.Equal(y, diff.Cells.ByColumn.GetValueOrDefault("y"));
            Assert.Equal(x + y, diff.ChangedCells.Count);
            Assert.All(diff.ChangedCells, cell => AssertCell(cell, before, after));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Rows_without_a_key_are_counted_as_by_hand() => Gen.Select(Cells.List[1, 10], Cells.List[1, 10]).Sample(
        (before, after) =>
        {
            // A row that occurs twice keeps any key from being inferred.
            before.Add(before[0]);
            after.Add(after[0]);

            var diff = Diff(Csv(before), Csv(after), new DiffOptions { Drift = false });

            var common = before.Distinct().Sum(row => Math.Min(before.Count(row.Equals), after.Count(row.Equals)));
            Assert.Equal("similarity", diff.MatchedBy);
            Assert.Equal(new RowDiff(after.Count - common, before.Count - common, 0, common), diff.Rows);
            Assert.Equal(after.Count - common, diff.AddedRows.Count);
            Assert.Equal(before.Count - common, diff.RemovedRows.Count);
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Records_that_both_files_have_need_not_be_read_to_know_the_difference() => Gen.Select(KeyedTable, KeyedTable, Gen.Bool).Sample(
        (before, after, isShuffled) =>
        {
            var (left, right) = (Csv(before), Csv(isShuffled ? after.Reverse().ToDictionary() : after));

            // Compressed files are read as wholes by the database.
            var fast = Diff(left, right, new DiffOptions());
            var slow = Diff(left, right, new DiffOptions(), compress: true);

            Assert.Equal(JsonSerializer.Serialize(slow), JsonSerializer.Serialize(fast));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Distributions_are_the_same_whether_files_are_read_as_records_or_by_the_database()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 500).Select(id => $"{id},{(id % 9 == 0 ? "" : $"{random.NextDouble():R}")},{Texts[random.Next(3)]},2001-01-{1 + random.Next(28):00},{random.Next(2) == 0}").ToList();
        var changed = rows.Where((_, index) => index % 5 != 0).Select((row, index) => index % 7 == 0 ? row.Replace(",0.", ",3.", StringComparison.Ordinal) : row).Append("900,-inf,b,,true").ToList();
        var (left, right) = (Lines(rows), Lines(changed));

        var fast = Diff(left, right, new DiffOptions());
        var slow = Diff(left, right, new DiffOptions(), compress: true);
        var inParts = Diff(left, right, new DiffOptions(), valueMemory: 1);

        Assert.Equal(JsonSerializer.Serialize(slow), JsonSerializer.Serialize(fast));
        Assert.Equal(JsonSerializer.Serialize(fast), JsonSerializer.Serialize(inParts));
        Assert.Equal(4, fast.Drift!.Columns.Count);

        static string Lines(IEnumerable<string> rows) => string.Concat(rows.Prepend("id,x,y,day,flag").Select(row => row.Replace("q\"c", "qc", StringComparison.Ordinal) + "\n"));
    }

    private static void AssertCell(ChangedCell cell, Dictionary<int, (int? X, string? Y)> before, Dictionary<int, (int? X, string? Y)> after)
    {
        var id = int.Parse(cell.Key["id"]!, CultureInfo.InvariantCulture);
        var (old, current) = cell.Column == "x"
            ? (before[id].X?.ToString(CultureInfo.InvariantCulture), after[id].X?.ToString(CultureInfo.InvariantCulture))
            : (before[id].Y, after[id].Y);
        Assert.Equal((old, current), (cell.Old, cell.New));
    }

    private DatasetDiff Diff(string before, string after, DiffOptions options, bool compress = false, long valueMemory = RecordPair.DefaultMemory)
        => new TableDiff(Version("v1"), Version("v2"), options, TestContext.Current.CancellationToken) { ValueMemory = valueMemory }.Compare(Write(before, compress), Write(after, compress));

    private static DatasetVersion Version(string name)
        => new("t", name, new string('0', 64), null, 0, 0, DateTimeOffset.UnixEpoch, null, null, [], "t.csv", null, []);

    private static string Csv(Dictionary<int, (int? X, string? Y)> rows)
        => rows.Aggregate(new StringBuilder("id,x,y\n"), (text, row) => text.Append(CultureInfo.InvariantCulture, $"{row.Key},{Cell(row.Value)}\n")).ToString();

    private static string Csv(List<(int? X, string? Y)> rows)
        => rows.Aggregate(new StringBuilder("x,y\n"), (text, row) => text.Append(CultureInfo.InvariantCulture, $"{Cell(row)}\n")).ToString();

    private static string Cell((int? X, string? Y) row)
        => string.Create(CultureInfo.InvariantCulture, $"{row.X},{(row.Y is { } y ? $"\"{y.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : "")}");

    private string Write(string text, bool compress)
    {
        var path = Path.Combine(_folder.FullName, $"{_files++}.csv{(compress ? ".gz" : "")}");
        using var file = File.Create(path);
        using Stream stream = compress ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }
}
