using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class ColumnVerdictTests
{
    [Fact]
    public void A_shifted_number_drifts_and_the_reason_shows_the_evidence()
    {
        var column = Single(Numbers(1_000, row => row % 100), Numbers(1_000, row => (row % 100) + 30));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal("mean 49.5 → 79.5, W1/IQR 0.61 ≥ 0.10, KS p < 1e-12", column.Reason);
    }

    [Fact]
    public void A_significant_but_small_change_is_no_drift()
    {
        var column = Single(Numbers(40_000, row => row % 1_000), Numbers(40_000, row => (row % 1_000) + 20));

        Assert.True(column.Tests.Single(test => test.Method == "ks").AdjustedPValue < 0.001);
        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.Contains("W1/IQR 0.04 < 0.10", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_but_insignificant_change_is_no_drift()
        => Assert.Equal(DriftVerdict.Ok, Single(Numbers(20, row => row), Numbers(20, row => row + 3)).Verdict);

    [Fact]
    public void Too_few_values_are_no_verdict()
    {
        var column = Single(Numbers(1_000, row => row), Numbers(19, row => row + 1e6));

        Assert.Equal(DriftVerdict.NotEnoughData, column.Verdict);
        Assert.Equal("the current data has 19 values; 20 are needed to tell", column.Reason);
    }

    [Fact]
    public void Two_empty_tables_are_no_verdict_and_no_crash()
    {
        var report = Compare(Numbers(0, row => row), Numbers(0, row => row));

        Assert.Equal(DriftVerdict.NotEnoughData, report.Verdict);
    }

    [Fact]
    public void A_constant_that_stays_is_ok_and_one_that_moves_drifts()
    {
        Assert.Equal(DriftVerdict.Ok, Single(Numbers(100, _ => 5), Numbers(100, _ => 5)).Verdict);
        Assert.Equal(DriftVerdict.Drift, Single(Numbers(100, _ => 5), Numbers(100, _ => 6)).Verdict);
    }

    [Fact]
    public void A_column_that_is_mostly_zero_is_measured_against_its_wider_range()
    {
        var column = Single(Numbers(1_000, row => row % 5 == 0 ? row % 100 : 0), Numbers(1_000, row => row % 2 == 0 ? row % 100 : 0));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Contains("W1/(P95-P5)", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Categories_that_change_their_shares_drift()
    {
        var column = Single(Texts(1_000, row => row % 4 == 0 ? "ATL" : "ORD"), Texts(1_000, row => row % 2 == 0 ? "ATL" : "ORD"));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.StartsWith("'ORD' 75 % → 50 %, total variation 0.25 ≥ 0.05, chi-square p < 1e-12", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Booleans_are_compared_as_categories()
    {
        var column = Single(
            Table.FromRows(Enumerable.Range(0, 500).Select(row => new { value = row % 10 == 0 })),
            Table.FromRows(Enumerable.Range(0, 500).Select(row => new { value = row % 2 == 0 })));

        Assert.Equal(ColumnKind.Boolean, column.Kind);
        Assert.Equal(DriftVerdict.Drift, column.Verdict);
    }

    [Fact]
    public void Two_rare_categories_are_tested_exactly()
    {
        var column = Single(Texts(40, row => row == 0 ? "rare" : "usual"), Texts(40, _ => "usual"));

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.Equal(1, column.Tests.Single(test => test.Method == "fisher").PValue!.Value, 10);
    }

    [Fact]
    public void An_identifier_is_not_called_drift()
    {
        var column = Single(Texts(1_000, row => $"id {row}"), Texts(1_000, row => $"id {row + 1_000}"));

        Assert.Equal(DriftVerdict.NotEnoughData, column.Verdict);
        Assert.Contains("2000 distinct values, each of them rare, as of an identifier", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rare_categories_are_tested_as_one_and_the_reason_says_so()
    {
        var column = Single(Texts(1_000, row => row < 900 ? $"common {row % 3}" : $"rare {row}"), Texts(1_000, row => row < 900 ? $"common {row % 3}" : $"rare {row}"));

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.EndsWith("100 rare categories were tested as one", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Timestamps_are_compared_and_described_as_dates()
    {
        var column = Single(Days(new DateTime(2001, 1, 1)), Days(new DateTime(2001, 6, 1)));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.StartsWith("mean 2001-01-15 12:00 → 2001-06-15 12:00, W1/IQR", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rising_share_of_missing_values_drifts_even_if_the_values_do_not()
    {
        var column = Single(Numbers(1_000, row => row % 50), Numbers(1_000, row => row % 10 == 0 ? double.NaN : row % 50));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal(new MissingShare(0, 0.1), column.Missing);
        Assert.StartsWith("missing 0 % → 10 %, difference 0.10 ≥ 0.05", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_lost_all_its_values_drifts()
    {
        var lost = Table.FromRows(Enumerable.Repeat(new { value = (string?)null }, 100));

        Assert.Equal(DriftVerdict.Drift, Single(Numbers(100, row => row), lost).Verdict);
    }

    [Fact]
    public void Infinite_values_are_reported_and_left_out()
    {
        var column = Single(Numbers(100, row => row), Numbers(100, row => row == 3 ? double.PositiveInfinity : row));

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.EndsWith("1 infinite value of the current data left out", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_gone_is_an_error_and_a_new_one_is_not()
    {
        var report = Compare(
            Table.FromRows(Enumerable.Range(0, 50).Select(row => new { kept = row, gone = row })),
            Table.FromRows(Enumerable.Range(0, 50).Select(row => new { kept = row, added = row })));

        Assert.Equal(
            [("kept", DriftVerdict.Ok), ("gone", DriftVerdict.Error), ("added", DriftVerdict.NotEnoughData)],
            report.Columns.Select(column => (column.Name, column.Verdict)));
        Assert.Equal(DriftVerdict.Error, report.Verdict);
    }

    [Fact]
    public void A_column_that_changed_its_kind_is_an_error()
    {
        var column = Single(Numbers(50, row => row), Texts(50, row => $"{row} km"));

        Assert.Equal(DriftVerdict.Error, column.Verdict);
        Assert.Equal("the column is a number in the reference and text in the current data", column.Reason);
    }

    [Fact]
    public void One_column_that_drifts_makes_the_report_drift_whatever_the_others_do()
    {
        var report = Compare(
            Table.FromRows(Enumerable.Range(0, 100).Select(row => new { calm = row, moved = row, gone = row })),
            Table.FromRows(Enumerable.Range(0, 100).Select(row => new { calm = row, moved = row + 50 })));

        Assert.Equal(DriftVerdict.Drift, report.Verdict);
    }

    private static DriftReport Compare(Table reference, Table current)
        => DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken);

    private static ColumnDrift Single(Table reference, Table current) => Assert.Single(Compare(reference, current).Columns);

    private static Table Numbers(int rows, Func<int, double> value)
        => Table.FromRows(Enumerable.Range(0, rows).Select(row => new { value = value(row) }));

    private static Table Texts(int rows, Func<int, string> value)
        => Table.FromRows(Enumerable.Range(0, rows).Select(row => new { value = value(row) }));

    private static Table Days(DateTime first) => Table.FromRows(Enumerable.Range(0, 30).Select(day => new { value = first.AddDays(day) }));
}
