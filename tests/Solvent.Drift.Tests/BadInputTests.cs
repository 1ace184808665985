using Solvent.Tables;

namespace Solvent.Drift.Tests;

/// <summary>Whatever is in a column, the outcome is defined, and never a wrong <c>ok</c>.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solvent-drift-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Columns_without_rows_are_not_enough_data()
        => Assert.Equal(DriftVerdict.NotEnoughData, Single(Numbers(0, row => row), Numbers(500, row => row)).Verdict);

    [Fact]
    public void A_column_without_any_value_on_both_sides_is_not_enough_data()
    {
        var column = Single(Numbers(100, _ => double.NaN), Numbers(100, _ => double.NaN));

        Assert.Equal(DriftVerdict.NotEnoughData, column.Verdict);
        Assert.Equal("the current data has 0 values; 20 are needed to tell", column.Reason);
    }

    [Fact]
    public void A_column_that_gets_its_first_values_drifts()
        => Assert.Equal(DriftVerdict.Drift, Single(Numbers(100, _ => double.NaN), Numbers(100, row => row)).Verdict);

    [Fact]
    public void One_row_is_not_enough_data()
        => Assert.Equal(DriftVerdict.NotEnoughData, Single(Numbers(1_000, row => row), Numbers(1, _ => 1e9)).Verdict);

    [Fact]
    public void Infinite_values_that_become_many_drift_though_the_others_stay()
    {
        var column = Single(Numbers(500, row => row % 50), Numbers(1_000, row => row % 2 == 0 ? double.NegativeInfinity : row / 2 % 50));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal("infinite 0 % → 50 %, difference 0.50 ≥ 0.05, two-proportion p < 1e-12; 500 infinite values of the current data left out", column.Reason);
    }

    [Fact]
    public void A_column_that_is_infinite_throughout_drifts_from_a_finite_one()
        => Assert.Equal(DriftVerdict.Drift, Single(Numbers(100, row => row), Numbers(100, _ => double.PositiveInfinity)).Verdict);

    [Fact]
    public void Numbers_so_large_that_their_distance_overflows_are_still_compared()
    {
        Assert.Equal(DriftVerdict.Drift, Single(Numbers(100, row => 1e308 - row), Numbers(100, row => row - 1e308)).Verdict);
        Assert.Equal(DriftVerdict.Ok, Single(Numbers(100, row => row % 2 == 0 ? 1e308 : -1e308), Numbers(100, row => row % 2 == 0 ? 1e308 : -1e308)).Verdict);
    }

    [Fact]
    public void Numbers_that_became_text_are_an_error()
    {
        var column = Single(Numbers(100, row => row), Texts(100, row => $"{row},5"));

        Assert.Equal(DriftVerdict.Error, column.Verdict);
        Assert.StartsWith("the column is a number in the reference and text in the current data", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Truth_values_that_became_numbers_are_an_error()
        => Assert.Equal(DriftVerdict.Error, Single(
            Table.FromRows(Enumerable.Range(0, 50).Select(row => new { value = row % 2 == 0 })), Numbers(50, row => row % 2)).Verdict);

    [Fact]
    public void The_order_of_columns_does_not_matter()
    {
        var report = Compare(
            Table.FromRows(Enumerable.Range(0, 100).Select(row => new { a = row, b = $"{row % 3}" })),
            Table.FromRows(Enumerable.Range(0, 100).Select(row => new { b = $"{row % 3}", a = row })));

        Assert.Equal([("a", DriftVerdict.Ok), ("b", DriftVerdict.Ok)], report.Columns.Select(column => (column.Name, column.Verdict)));
    }

    [Fact]
    public void Tables_without_a_common_column_are_an_error()
        => Assert.Equal(DriftVerdict.Error, Compare(
            Table.FromRows(Enumerable.Range(0, 100).Select(row => new { a = row })), Table.FromRows(Enumerable.Range(0, 100).Select(row => new { b = row }))).Verdict);

    [Fact]
    public void A_hundred_thousand_categories_are_compared_by_those_that_are_common()
    {
        var calm = Single(Texts(150_000, row => row % 3 == 0 ? "usual" : $"item {row}"), Texts(150_000, row => row % 3 == 0 ? "usual" : $"item {row + 50_000}"));
        var moved = Single(Texts(150_000, row => row % 3 == 0 ? "usual" : $"item {row}"), Texts(150_000, row => row % 2 == 0 ? "usual" : $"item {row}"));

        Assert.Equal(DriftVerdict.Ok, calm.Verdict);
        Assert.Equal(DriftVerdict.Drift, moved.Verdict);
        Assert.Equal(20, moved.Distribution!.Bins.Count);
    }

    [Fact]
    public void The_same_moments_written_in_another_time_zone_do_not_drift()
    {
        var start = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var reference = Csv("utc.csv", row => start.AddMinutes(row * 37).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        var current = Csv("oslo.csv", row => start.AddMinutes(row * 37).ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

        var column = Single(reference, current);

        Assert.Equal(ColumnKind.Timestamp, column.Kind);
        Assert.Equal(DriftVerdict.Ok, column.Verdict);
    }

    [Fact]
    public void A_level_or_a_threshold_out_of_range_is_refused()
    {
        Assert.Equal("option-invalid", Refused(new DriftOptions { Alpha = 0 }));
        Assert.Equal("option-invalid", Refused(new DriftOptions { Tests = ["kolmogorov"] }));
        Assert.Equal("column-not-found", Refused(new DriftOptions { Columns = ["valeu"] }));

        static string Refused(DriftOptions options) => Assert.Throws<SolventException>(
            () => DriftDetection.Compare(Numbers(50, row => row), Numbers(50, row => row), options, TestContext.Current.CancellationToken)).Code;
    }

    private Table Csv(string name, Func<int, string> value)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, ["value", .. Enumerable.Range(0, 400).Select(value)]);
        return Table.Open(path, TestContext.Current.CancellationToken);
    }

    private static DriftReport Compare(Table reference, Table current)
        => DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken);

    private static ColumnDrift Single(Table reference, Table current) => Assert.Single(Compare(reference, current).Columns);

    private static Table Numbers(int rows, Func<int, double> value) => Table.FromRows(Enumerable.Range(0, rows).Select(row => new { value = value(row) }));

    private static Table Texts(int rows, Func<int, string> value) => Table.FromRows(Enumerable.Range(0, rows).Select(row => new { value = value(row) }));
}
