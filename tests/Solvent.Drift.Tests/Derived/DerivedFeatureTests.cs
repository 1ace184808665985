using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class DerivedFeatureTests
{
    private static readonly string[] Words = ["rain", "sun", "wind", "snow", "fog", "hail", "storm"];

    [Fact]
    public void Prose_that_grows_longer_drifts_by_its_length_and_its_words()
    {
        var column = Single(Texts(row => Sentence(row, 4)), Texts(row => Sentence(row + 500, 9)));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal(["length", "words", "digits"], column.Derived.Select(feature => feature.Name));
        Assert.Contains("words: mean 5 → 10, KS D 1.00", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_that_stays_as_it_was_is_ok_and_the_reason_says_what_was_compared()
    {
        var column = Single(Texts(row => Sentence(row, 4)), Texts(row => Sentence(row + 500, 4)));

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.StartsWith("text compared by length", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_that_is_shouted_drifts()
    {
        var column = Single(Texts(row => Sentence(row, 4)), Texts(row => Sentence(row + 500, 4).ToUpperInvariant()));

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.Equal(DriftVerdict.Drift, column.Derived.Single(feature => feature.Name == "upperCase").Verdict);
    }

    [Fact]
    public void Codes_that_change_their_form_drift_and_codes_that_count_up_do_not()
    {
        Assert.Equal(DriftVerdict.Drift, Single(Texts(row => $"T-{row}"), Texts(row => $"trip-{row}")).Verdict);
        Assert.Equal(DriftVerdict.NotEnoughData, Single(Texts(row => $"T-{row}"), Texts(row => $"T-{row + 100_000}")).Verdict);
    }

    [Fact]
    public void Categories_have_no_features()
        => Assert.Empty(Single(Texts(row => Words[row % 7]), Texts(row => Words[row % 7])).Derived);

    [Fact]
    public void A_date_that_no_longer_falls_on_weekends_drifts_by_its_weekday()
    {
        var monday = new DateTime(2001, 1, 1);

        var column = Single(Dates(row => monday.AddDays(row)), Dates(row => monday.AddDays((row / 5 * 7) + (row % 5) + 1 - 1)));

        var weekday = column.Derived.Single(feature => feature.Name == "weekday");
        Assert.Equal(DriftVerdict.Drift, weekday.Verdict);
        Assert.Contains("→ 0 %, total variation 0.28", weekday.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_that_move_to_another_zone_drift_by_their_hour()
    {
        var start = new DateTime(2001, 1, 1, 8, 0, 0);

        var column = Single(Dates(row => start.AddDays(row).AddHours(row % 8)), Dates(row => start.AddDays(row).AddHours((row % 8) + 6)));

        Assert.Equal(["hour"], column.Derived.Where(feature => feature.Verdict == DriftVerdict.Drift).Select(feature => feature.Name));
        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        Assert.StartsWith("hour: ", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_slows_down_drifts_by_its_gap()
    {
        var start = new DateTime(2001, 1, 1);

        var column = Single(Dates(row => start.AddHours(row)), Dates(row => start.AddHours(2 * row)));

        Assert.Equal(DriftVerdict.Drift, column.Derived.Single(feature => feature.Name == "gap").Verdict);
    }

    [Fact]
    public void Dates_without_a_clock_have_no_gap()
        => Assert.DoesNotContain("gap", Single(Dates(Scattered), Dates(Scattered)).Derived.Select(feature => feature.Name));

    [Fact]
    public void Tests_of_features_count_among_the_tests_of_the_report()
    {
        var column = Single(Dates(Scattered), Dates(row => Scattered(row).AddDays(1)));

        var test = column.Tests.Single(test => test.Method == "ks");
        Assert.True(test.AdjustedPValue >= test.PValue);
        Assert.Equal(0.05 / 4, column.Power!.Level, 1e-12);
    }

    private static DateTime Scattered(int row) => new DateTime(2001, 1, 1).AddMinutes(row * 7919 % 100_003);

    private static string Sentence(int row, int words) => string.Join(' ', Enumerable.Range(0, words).Select(word => Words[((row * 13) + (word * word * 7) + (row / 7 * word)) % 7]).Append($"{row % 500:000}"));

    private static ColumnDrift Single(Table reference, Table current)
        => Assert.Single(DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken).Columns);

    private static Table Texts(Func<int, string> text) => Table.FromRows(Enumerable.Range(0, 500).Select(row => new { value = text(row) }));

    private static Table Dates(Func<int, DateTime> moment) => Table.FromRows(Enumerable.Range(0, 500).Select(row => new { value = moment(row) }));
}
