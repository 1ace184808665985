using System.Security.Cryptography;
using CsCheck;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class ReferenceProfileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-profile-").FullName;

    [Fact]
    public void A_check_against_the_profile_of_a_table_of_20000_rows_says_what_a_comparison_with_the_table_says()
        => Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 3_000], Gen.Int[0, 3_000], Gen.Double[0, 0.3]).Sample((seed, before, after, shift) =>
        {
            var random = new Random(seed);
            Table reference = Population(random, before), current = Population(random, after, shift);
            var expected = Compare(reference, current);
            var report = Compare(Profile(reference), current);
            return report is { ReferenceIsProfile: true }
                && report.Verdict == expected.Verdict
                && report.Columns.Zip(expected.Columns).All(pair => Same(pair.First, pair.Second));
        }, iter: 30);

    [Fact]
    public void A_check_against_the_profile_of_a_large_table_comes_to_the_same_verdicts_and_names_the_error_of_the_profile()
    {
        var random = new Random(7);
        Table reference = Population(random, 60_000), same = Population(random, 50_000), shifted = Population(random, 50_000, shift: 0.3);
        var profile = Profile(reference);

        Assert.False(profile.IsExact);
        foreach (var current in new[] { same, shifted })
        {
            var expected = Compare(reference, current);
            var report = Compare(profile, current);
            foreach (var (column, whole) in report.Columns.Zip(expected.Columns))
            {
                Assert.Equal((whole.Name, whole.Verdict), (column.Name, column.Verdict));
                if (Test(whole, "ks") is not { } ks) continue;
                Assert.InRange(Test(column, "ks")!.Statistic!.Value, ks.Statistic!.Value - profile.Find(whole.Name)!.Error, ks.Statistic!.Value + 1e-12);
                Assert.Equal(Test(whole, "wasserstein")!.Effect!.Value, Test(column, "wasserstein")!.Effect!.Value, 3);
                Assert.Equal(Test(whole, "psi")!.Statistic!.Value, Test(column, "psi")!.Statistic!.Value, 3);
            }
        }

        Assert.EndsWith("from a profile of the reference, which knows D to ± 0.0002", Compare(profile, shifted).Columns[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_of_parts_merge_to_the_profile_of_the_whole()
    {
        var random = new Random(11);
        var rows = Rows(random, 6_000).ToList();
        var parts = rows.Chunk(1_000).Select(part => Profile(Table.FromRows(part))).ToList();
        var whole = Profile(Table.FromRows(rows));
        var current = Population(random, 2_000);

        var merged = ReferenceProfile.Merge(parts, "whole");
        var inTurn = parts.Skip(1).Aggregate(parts[0], (sum, part) => sum.Merge(part));

        foreach (var profile in new[] { merged, inTurn })
        {
            Assert.Equal(6_000, profile.Rows);
            Assert.All(
                Compare(profile, current).Columns.Zip(Compare(whole, current).Columns),
                pair => Assert.True(Same(pair.First, pair.Second), pair.First.Reason));
        }
    }

    [Fact]
    public void Parts_may_lack_values_but_not_columns_and_have_one_kind_of_values()
    {
        var numbers = Profile(Table.FromRows([new { A = 1.0 }, new { A = 2.0 }], "numbers"));
        var empty = Profile(Table.FromRows([new { A = (string?)null }], "empty"));
        var texts = Profile(Table.FromRows([new { A = "x" }], "texts"));
        var other = Profile(Table.FromRows([new { A = 1.0, B = 2.0 }], "other"));

        var column = empty.Merge(numbers).Columns.Single();

        Assert.Equal((ColumnKind.Number, 3, 1, 1.5), (column.Kind, column.Rows, column.Missing, column.Moments.Mean));
        Assert.Equal("profiles-differ", Assert.Throws<SolventException>(() => numbers.Merge(texts)).Code);
        Assert.Contains("'numbers' has no column 'B'", Assert.Throws<SolventException>(() => other.Merge(numbers)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_comes_back_from_its_file_as_it_was()
    {
        var random = new Random(13);
        var profile = Profile(Population(random, 30_000));
        var path = Path.Combine(_folder, "views.profile");
        await profile.SaveAsync(path, TestContext.Current.CancellationToken);

        var read = ReferenceProfile.Open(path);

        Assert.True(ReferenceProfile.IsProfile(path));
        Assert.Equal((profile.Name, profile.Rows), (read.Name, read.Rows));
        var current = Population(random, 3_000, shift: 0.2);
        Assert.Equal(
            Compare(profile, current).Columns.Select(column => column.Reason),
            Compare(read, current).Columns.Select(column => column.Reason));
        Assert.Equal(ProfileFile.Write(profile), ProfileFile.Write(read));
    }

    [Fact]
    public void A_file_that_is_damaged_anywhere_is_no_profile()
    {
        var bytes = ProfileFile.Write(Profile(Population(new Random(17), 50)));

        Gen.Int[8, bytes.Length - 1].Sample(place =>
        {
            byte[] damaged = [.. bytes];
            damaged[place] ^= 0x10;
            return Assert.Throws<SolventException>(() => ProfileFile.Read(damaged, "a.profile")).Code is "profile-unreadable" or "profile-too-new";
        });
        Gen.Int[0, bytes.Length - 1].Sample(length => Assert.Throws<SolventException>(() => ProfileFile.Read(bytes[..length], "a.profile")).Code == "profile-unreadable");
    }

    [Fact]
    public void A_file_of_a_later_version_says_so()
    {
        var bytes = ProfileFile.Write(Profile(Population(new Random(17), 50)))[..^SHA256.HashSizeInBytes];
        bytes[8] = ProfileFile.Format + 1;

        var exception = Assert.Throws<SolventException>(() => ProfileFile.Read([.. bytes, .. SHA256.HashData(bytes)], "a.profile"));

        Assert.Equal("profile-too-new", exception.Code);
    }

    [Fact]
    public void A_file_of_another_kind_or_none_is_refused()
    {
        var path = Path.Combine(_folder, "views.csv");
        File.WriteAllText(path, "a\n1\n");

        Assert.False(ReferenceProfile.IsProfile(path));
        Assert.Equal("profile-unreadable", Assert.Throws<SolventException>(() => ReferenceProfile.Open(path)).Code);
        Assert.Equal("file-not-found", Assert.Throws<SolventException>(() => ReferenceProfile.Open(path + ".profile")).Code);
    }

    [Fact]
    public void A_profile_of_a_table_without_rows_leaves_too_little_to_tell()
    {
        var profile = Profile(Table.FromRows(Rows(new Random(1), 0)));

        var report = Compare(profile, Population(new Random(2), 100));

        Assert.Equal(DriftVerdict.NotEnoughData, report.Verdict);
        Assert.All(report.Columns, column => Assert.Equal(DriftVerdict.NotEnoughData, column.Verdict));
    }

    [Fact]
    public void Columns_that_are_gone_new_or_of_another_kind_are_told_as_with_tables()
    {
        var profile = Profile(Table.FromRows(Enumerable.Range(0, 50).Select(i => new { A = i, B = i, C = i })));

        var report = Compare(
            profile, Table.FromRows(Enumerable.Range(0, 50).Select(i => new { D = i, C = $"{i}", B = i })));

        Assert.Equal(
            [("A", DriftVerdict.Error), ("B", DriftVerdict.Ok), ("C", DriftVerdict.Error), ("D", DriftVerdict.NotEnoughData)],
            report.Columns.Select(column => (column.Name, column.Verdict)));
        Assert.Equal("column-not-found", Assert.Throws<SolventException>(() => Compare(profile, Table.Empty("none"), new DriftOptions { Columns = ["E"] })).Code);
    }

    [Fact]
    public void Identifiers_and_rare_categories_that_a_profile_does_not_list_are_no_drift()
    {
        Table reference = Words(new Random(3), 30_000), current = Words(new Random(4), 20_000), swapped = Words(new Random(5), 20_000, often: "new");
        var profile = ReferenceProfile.Merge([WithFewCategories(reference)], "words");

        Assert.False(profile.Find("Id")!.IsExact);
        Assert.Equal(
            [DriftVerdict.NotEnoughData, DriftVerdict.Ok],
            Compare(profile, current).Columns.Select(column => column.Verdict));
        Assert.Equal(
            [DriftVerdict.NotEnoughData, DriftVerdict.Drift],
            Compare(profile, swapped).Columns.Select(column => column.Verdict));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Table Words(Random random, int rows, string often = "often") => Table.FromRows(Enumerable.Range(0, rows).Select(_ => new
    {
        Id = $"{random.NextInt64()}",
        Word = random.NextDouble() < 0.4 ? often : $"w{(int)(1 / (0.0002 + (random.NextDouble() * random.NextDouble())))}",
    }));

    private static ReferenceProfile WithFewCategories(Table table) => new(table.Name, table.RowCount, [.. table.Columns.Select(column => new ColumnProfile(
        column.Name, column.Kind, column.Length, column.MissingCount, NumericSummary.Empty, CategorySummary.Of(CategoryCounts.Count(column), most: 200)))]);

    private static bool Same(ColumnDrift first, ColumnDrift second)
        => first.Name == second.Name
            && first.Verdict == second.Verdict
            && first.Reason == second.Reason
            && first.Missing == second.Missing
            && first.Tests.Zip(second.Tests).All(pair => Close(pair.First.Statistic, pair.Second.Statistic) && Close(pair.First.AdjustedPValue, pair.Second.AdjustedPValue) && Close(pair.First.Effect, pair.Second.Effect));

    private static bool Close(double? first, double? second)
        => first is { } a && second is { } b ? Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), 1) : first == second;

    private static ReferenceProfile Profile(Table table) => ReferenceProfile.Of(table, TestContext.Current.CancellationToken);

    private static DriftReport Compare(ReferenceProfile reference, Table current, DriftOptions? options = null)
        => DriftDetection.Compare(reference, current, options, TestContext.Current.CancellationToken);

    private static DriftReport Compare(Table reference, Table current)
        => DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken);

    private static DriftTest? Test(ColumnDrift column, string method) => column.Tests.FirstOrDefault(test => test.Method == method);

    private static Table Population(Random random, int rows, double shift = 0) => Table.FromRows(Rows(random, rows, shift));

    private static IEnumerable<Row> Rows(Random random, int rows, double shift = 0) => Enumerable.Range(0, rows).Select(_ =>
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return new Row(
            normal + shift,
            Math.Exp(2 * normal),
            random.NextDouble() < 0.9 ? 0 : random.NextDouble(),
            random.Next(5),
            random.NextDouble() < 0.1 ? double.NaN : random.NextDouble() < 0.01 ? double.PositiveInfinity : random.NextDouble(),
            $"c{(int)(random.NextDouble() * random.NextDouble() * 12)}",
            random.Next(2) == 0,
            new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(365)));
    });

    private sealed record Row(double Normal, double HeavyTailed, double MostlyZero, int Count, double SometimesMissing, string Category, bool Flag, DateTime Day);
}
