using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class MultivariateDriftTests
{
    private static readonly DriftOptions Together = new() { Multivariate = true };

    [Fact]
    public void Columns_that_only_change_how_they_vary_together_drift_together()
    {
        var report = Compare(Rows(500, row => Noise(row, 1), (_, x) => x), Rows(500, row => Noise(row, 2), (_, x) => -x));

        Assert.All(report.Columns, column => Assert.Equal(DriftVerdict.Ok, column.Verdict));
        Assert.Equal(DriftVerdict.Drift, report.Multivariate!.Verdict);
        Assert.Equal(DriftVerdict.Drift, report.Verdict);
        Assert.InRange(report.Multivariate.Shift!.LargestCorrelationChange, 1.9, 2);
    }

    [Fact]
    public void Columns_that_do_not_change_are_ok_together()
    {
        var report = Compare(Rows(300, row => Noise(row, 1), (_, x) => x / 2), Rows(200, row => Noise(row, 2), (_, x) => x / 2));

        Assert.Equal(DriftVerdict.Ok, report.Multivariate!.Verdict);
        Assert.Equal(["X", "Y"], report.Multivariate.Columns);
    }

    [Fact]
    public void Without_being_asked_columns_are_not_compared_together()
        => Assert.Null(DriftDetection.Compare(Rows(50, row => row, (_, x) => x), Rows(50, row => row, (_, x) => x), cancellationToken: TestContext.Current.CancellationToken).Multivariate);

    [Fact]
    public void Rows_with_missing_values_and_rows_beyond_the_most_are_left_out_and_the_reason_says_so()
    {
        var reference = Rows(3_000, row => row % 10 == 0 ? double.NaN : Noise(row, 1), (row, _) => Noise(row, 3));
        var current = Rows(500, row => Noise(row, 2), (row, _) => Noise(row, 4));

        var together = Compare(reference, current).Multivariate!;

        Assert.Equal((MultivariateDrift.MostRows, 500), (together.ReferenceRows, together.CurrentRows));
        Assert.Contains("300 rows with missing values left out; a random choice of 1,000 of 2,700 rows against 500 of 500", together.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_categories_are_features_and_many_are_not()
    {
        var table = Table.FromRows(Enumerable.Range(0, 60).Select(row => new { Few = $"c{row % 3}", Many = $"id {row}", Flag = row % 2 == 0 }));

        var together = Compare(table, table).Multivariate!;

        Assert.Equal(["Few", "Flag"], together.Columns);
        Assert.Contains("not compared together: Many", together.Reason, StringComparison.Ordinal);
        Assert.Equal(DriftVerdict.Ok, together.Verdict);
    }

    [Fact]
    public void Too_few_complete_rows_are_no_verdict()
    {
        var together = Compare(Rows(100, row => row < 45 ? double.NaN : row, (row, _) => row < 55 ? row : double.NaN), Rows(100, row => row, (row, _) => row)).Multivariate!;

        Assert.Equal(DriftVerdict.NotEnoughData, together.Verdict);
        Assert.Equal("the reference has 10 rows without missing values; 20 are needed to tell", together.Reason);
    }

    [Fact]
    public void A_comparison_is_repeatable()
    {
        Table reference = Rows(80, row => Noise(row, 1), (row, _) => Noise(row, 3)), current = Rows(80, row => Noise(row, 2), (row, _) => Noise(row, 4));

        var (first, second) = (Compare(reference, current).Multivariate!, Compare(reference, current).Multivariate!);

        Assert.Equal((first.Discrepancy, first.Classifier, first.Energy), (second.Discrepancy, second.Classifier, second.Energy));
    }

    private static DriftReport Compare(Table reference, Table current) => DriftDetection.Compare(reference, current, Together, TestContext.Current.CancellationToken);

    private static Table Rows(int count, Func<int, double> x, Func<int, double, double> y)
        => Table.FromRows(Enumerable.Range(0, count).Select(row => new { X = x(row), Y = y(row, x(row)) }));

    /// <summary>A standard normal value that a row and a stream decide.</summary>
    private static double Noise(int row, int stream)
    {
        var random = new Random((stream * 1_000_003) + row);
        return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
