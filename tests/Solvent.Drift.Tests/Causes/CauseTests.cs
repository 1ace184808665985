using Solvent.Tables;

namespace Solvent.Drift.Tests.Causes;

public sealed class CauseTests
{
    public static TheoryData<string, string> Columns { get; } = new()
    {
        { "weather", "temp_max" },
        { "weather", "temp_min" },
        { "weather", "wind" },
        { "weather", "precipitation" },
        { "flights", "distance" },
        { "flights", "delay" },
        { "penguins", "body_mass" },
        { "penguins", "flipper_length" },
        { "penguins", "beak_depth" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void Halves_of_one_table_have_no_cause(string table, string column)
    {
        var (reference, current) = Sample.Halves(table, column);

        Assert.Empty(Sample.Compare(reference, current).Causes);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Another_unit_in_all_rows_is_a_unit_change(string table, string column)
    {
        foreach (var factor in new[] { 1_000, 0.001, 100, 0.01, 10, 0.1, 60, 25.4 })
        {
            var (reference, current) = Sample.Halves(table, column);

            var drift = Sample.Compare(reference, [.. current.Select(value => value * factor)]);

            ExpectFirst(CauseKind.UnitChange, drift, $"{column} x {factor}");
            Assert.Equal(DriftVerdict.Ok, drift.Causes[0].Undone);
        }
    }

    [Theory]
    [InlineData("weather", "wind", 1.609344)]
    [InlineData("weather", "wind", 3.6)]
    [InlineData("flights", "distance", 1.609344)]
    [InlineData("flights", "distance", 0.621371)]
    [InlineData("penguins", "body_mass", 0.45359237)]
    [InlineData("penguins", "flipper_length", 0.393701)]
    [InlineData("penguins", "beak_depth", 0.393701)]
    public void A_mild_factor_is_a_unit_change(string table, string column, double factor)
    {
        var (reference, current) = Sample.Halves(table, column);

        var drift = Sample.Compare(reference, [.. current.Select(value => value * factor)]);

        ExpectFirst(CauseKind.UnitChange, drift, $"{column} x {factor}");
    }

    [Theory]
    [InlineData("temp_max")]
    [InlineData("temp_min")]
    public void Degrees_Fahrenheit_and_kelvins_are_a_unit_change(string column)
    {
        var (reference, current) = Sample.Halves("weather", column);

        ExpectFirst(CauseKind.UnitChange, Sample.Compare(reference, [.. current.Select(value => (value * 1.8) + 32)]), "°F");
        ExpectFirst(CauseKind.UnitChange, Sample.Compare(reference, [.. current.Select(value => value + 273.15)]), "K");
        ExpectFirst(CauseKind.UnitChange, Sample.Compare([.. reference.Select(value => (value * 1.8) + 32)], current), "°C");
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Another_unit_in_a_block_of_rows_is_a_unit_change_of_these_rows(string table, string column)
    {
        foreach (var (factor, share) in new[] { (1_000, 0.1), (10, 0.3), (100, 0.5), (0.001, 0.4), (10, 0.8) })
        {
            var (reference, current) = Sample.Halves(table, column);
            var from = (int)(current.Length * (1 - share));

            var drift = Sample.Compare(reference, [.. current.Select((value, row) => row >= from ? value * factor : value)]);

            if (drift.Verdict == DriftVerdict.Drift) ExpectFirst(CauseKind.UnitChange, drift, $"{column} x {factor} in {share}");
        }
    }

    [Theory]
    [InlineData("weather", "temp_max", -999)]
    [InlineData("weather", "temp_max", 9_999)]
    [InlineData("weather", "wind", -1)]
    [InlineData("weather", "precipitation", -99)]
    [InlineData("flights", "delay", 9_999)]
    [InlineData("flights", "distance", 0)]
    [InlineData("penguins", "body_mass", 0)]
    [InlineData("penguins", "flipper_length", 999)]
    [InlineData("penguins", "beak_depth", 0)]
    public void A_value_that_stands_for_a_missing_one_is_a_sentinel(string table, string column, double sentinel)
    {
        foreach (var every in new[] { 3, 5, 10 })
        {
            var (reference, current) = Sample.Halves(table, column);

            var drift = Sample.Compare(reference, [.. current.Select((value, row) => row % every == 0 ? sentinel : value)]);

            if (drift.Verdict == DriftVerdict.Drift) ExpectFirst(CauseKind.Sentinel, drift, $"{column} {sentinel} in 1 of {every}");
            else Assert.Equal(10, every);
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Fewer_values_are_a_change_of_the_missing_ones(string table, string column)
    {
        var (reference, current) = Sample.Halves(table, column);

        var drift = Sample.Compare(reference, [.. current.Select((value, row) => row < current.Length / 5 ? double.NaN : value)]);

        ExpectFirst(CauseKind.MissingValues, drift, column);
        Assert.Contains("have no value", drift.Causes[0].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_fills_the_missing_ones_is_a_sentinel()
    {
        var (reference, current) = Sample.Halves("weather", "temp_max");
        double[] gaps = [.. reference.Select((value, row) => row % 6 == 0 ? double.NaN : value)];
        double[] filled = [.. current.Select((value, row) => row % 6 == 0 ? 16.4 : value)];

        var drift = Sample.Compare(gaps, filled);

        ExpectFirst(CauseKind.Sentinel, drift, "fill");
        Assert.StartsWith("16.4 fills", drift.Causes[0].Evidence, StringComparison.Ordinal);
        Assert.Equal(DriftVerdict.Ok, drift.Causes[0].Undone);
    }

    [Theory]
    [InlineData("weather", "weather", "rain", "Rain")]
    [InlineData("weather", "weather", "rain", " rain ")]
    [InlineData("weather", "weather", "drizzle", "drizle")]
    [InlineData("weather", "weather", "sun", "clear")]
    [InlineData("penguins", "island", "Torgersen", "TORGERSEN")]
    [InlineData("penguins", "island", "Torgersen", "Island 3")]
    [InlineData("penguins", "species", "Chinstrap", "P. antarcticus")]
    [InlineData("penguins", "sex", "MALE", "male")]
    [InlineData("flights", "origin", "LAX", "lax")]
    [InlineData("flights", "origin", "ORD", "Chicago")]
    public void A_category_that_is_written_in_another_way_is_a_rename(string table, string column, string old, string now)
    {
        var (reference, current) = Sample.TextHalves(table, column);

        var drift = Sample.Compare(reference, [.. current.Select(value => value == old ? now : value)]);

        if (drift.Verdict == DriftVerdict.Ok) Assert.True(column == "origin" || old == "drizzle", "below the threshold");
        else ExpectFirst(CauseKind.RenamedCategory, drift, $"{old} as {now}");
    }

    [Fact]
    public void A_longer_word_for_a_category_is_a_rename_even_where_its_share_moved()
    {
        var (reference, current) = Sample.TextHalves("weather", "weather");

        var drift = Sample.Compare(reference, [.. current.Select((value, row) => value == "sun" || (value == "rain" && row % 4 == 0) ? "Sunny" : value)]);

        var rename = Assert.Single(drift.Causes, cause => cause.Kind == CauseKind.RenamedCategory);
        Assert.StartsWith("renamed: 'sun' (", rename.Evidence, StringComparison.Ordinal);
        Assert.Contains("as 'Sunny'", rename.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_for_a_missing_value_are_sentinels_and_others_new_categories()
    {
        var (reference, current) = Sample.TextHalves("weather", "weather");

        ExpectFirst(CauseKind.Sentinel, Sample.Compare(reference, [.. current.Select((value, row) => row % 8 == 0 ? "unknown" : value)]), "unknown");
        ExpectFirst(CauseKind.NewCategory, Sample.Compare(reference, [.. current.Select((value, row) => row % 8 == 0 ? "hail" : value)]), "hail");
    }

    [Theory]
    [InlineData("n/a", CauseKind.Sentinel)]
    [InlineData(" km", CauseKind.NumberFormat)]
    [InlineData(",", CauseKind.NumberFormat)]
    public void Numbers_that_became_text_are_read_again(string how, CauseKind expected)
    {
        var (reference, current) = Sample.Halves("weather", "temp_max");
        string?[] texts = [.. current.Select((value, row) => how switch
        {
            "n/a" => row % 30 == 0 ? how : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            "," => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','),
            _ => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + how,
        })];

        var drift = Sample.Compare(reference, texts);

        Assert.Equal(DriftVerdict.Error, drift.Verdict);
        ExpectFirst(expected, drift, how);
        Assert.Equal(DriftVerdict.Ok, drift.Causes[0].Undone);
    }

    [Fact]
    public void Dates_that_stand_for_none_are_sentinels()
    {
        var days = Enumerable.Range(0, 400).Select(day => new DateTime(2012, 1, 1).AddDays(day)).ToList();
        var reference = Table.FromRows(days.Select(value => new { value }));
        var current = Table.FromRows(days.Select((value, row) => new { value = row % 9 == 0 ? new DateTime(1900, 1, 1) : value }));

        var drift = Assert.Single(DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken).Columns);

        ExpectFirst(CauseKind.Sentinel, drift, "1900");
        Assert.StartsWith("1900-01-01 stands in 45 rows", drift.Causes[0].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_rows_in_another_unit_is_found_although_the_season_differs_too()
    {
        var table = Sample.Of("weather");
        var byYear = Enumerable.Range(0, (int)table.RowCount).ToLookup(row => ((TimestampColumn)table["date"])[row]!.Value.Year, row => ((NumberColumn)table["temp_max"])[row]);
        double[] current = [.. byYear[2013], .. byYear[2015]];

        var drift = Sample.Compare([.. byYear[2012], .. byYear[2014]], [.. current.Select((value, row) => row >= 400 ? (value * 1.8) + 32 : value)]);

        ExpectFirst(CauseKind.UnitChange, drift, "°F from row 401 on");
        Assert.Equal("the values of the rows from 401 on look like °F instead of °C", drift.Causes[0].Evidence);
    }

    [Fact]
    public void Two_causes_are_found_one_after_the_other()
    {
        var (reference, current) = Sample.Halves("weather", "temp_max");

        var drift = Sample.Compare(reference, [.. current.Select((value, row) => row % 9 == 0 ? -999 : (value * 1.8) + 32)]);

        Assert.Equal([CauseKind.Sentinel, CauseKind.UnitChange], drift.Causes.Where(cause => cause.Kind != CauseKind.MissingValues).Select(cause => cause.Kind));
        Assert.True(drift.Causes.Sum(cause => cause.Explained) is > 0.9 and <= 1);
    }

    [Fact]
    public void What_an_artefact_leaves_is_a_true_shift()
    {
        var (reference, current) = Sample.Halves("weather", "temp_max");

        var drift = Sample.Compare(reference, [.. current.Select((value, row) => row % 50 == 0 ? -99 : value + 6)]);

        Assert.Equal([CauseKind.Sentinel, CauseKind.TrueShift], drift.Causes.Select(cause => cause.Kind).Order());
        Assert.Equal(DriftVerdict.Drift, drift.Causes.Single(cause => cause.Kind == CauseKind.Sentinel).Undone);
        Assert.Contains("moved as a whole", drift.Causes.Single(cause => cause.Kind == CauseKind.TrueShift).Evidence, StringComparison.Ordinal);
    }

    private static void ExpectFirst(CauseKind expected, ColumnDrift drift, string what)
        => Assert.True(
            drift.Causes.Count > 0 && drift.Causes[0].Kind == expected,
            $"{what}: {drift.Verdict}, {drift.Reason}\n{string.Join('\n', drift.Causes)}");
}
