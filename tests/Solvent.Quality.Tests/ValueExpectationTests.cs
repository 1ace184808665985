using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class ValueExpectationTests
{
    private static readonly Table Flights = Table.FromRows<Flight>(
        [
            new("AA 1", "ATL", -5, new DateTime(2001, 1, 1)),
            new("AA 2", "ORD", 1_900, new DateTime(2001, 1, 2)),
            new("AA 3", "ord", double.NaN, new DateTime(2001, 1, 2)),
            new("AA 2", null, 30, new DateTime(2001, 1, 1)),
        ],
        "flights");

    private sealed record Flight(string Id, string? Origin, double Delay, DateTime Date);

    [Fact]
    public void A_value_out_of_range_is_shown_with_its_row()
    {
        var result = Check("Delay between -120 and 1500");

        Assert.Equal((false, 3, 1), (result.Passed, result.Checked, result.Failed));
        Assert.Equal(1 / 3.0, result.FailedShare);
        Assert.Equal([new FailedRow("flights", 2, "1900")], result.Examples);
    }

    [Fact]
    public void The_ends_of_a_range_belong_to_it()
        => Assert.True(Check("Delay between -5 and 1900").Passed);

    [Fact]
    public void A_missing_value_fails_only_what_is_said_about_missing_values()
    {
        Assert.Equal([new FailedRow("flights", 3, null)], Check("Delay not missing").Examples);
        Assert.True(Check("Delay missing at most 25%").Passed);
        Assert.False(Check("Delay missing at most 24.9%").Passed);
        Assert.True(Check("Delay at most 1900").Passed);
    }

    [Fact]
    public void A_text_that_does_not_match_is_shown()
        => Assert.Equal([new FailedRow("flights", 3, "ord")], Check("Origin matches ^[A-Z]{3}$").Examples);

    [Fact]
    public void A_value_outside_a_set_is_shown_with_the_nearest_member()
        => Assert.Equal([new FailedRow("flights", 3, "ord", "Did you mean 'ORD'?")], Check("Origin one of ATL, ORD").Examples);

    [Fact]
    public void Numbers_in_a_set_compare_as_numbers()
        => Assert.True(Check("Delay one of -5.0, 1.9e3, 30").Passed);

    [Fact]
    public void Every_row_of_a_repeated_value_is_shown_with_another_that_has_it()
        => Assert.Equal([new FailedRow("flights", 2, "AA 2", "same as row 4"), new FailedRow("flights", 4, "AA 2", "same as row 2")], Check("Id unique").Examples);

    [Fact]
    public void The_first_row_of_a_repeated_value_can_be_let_be()
        => Assert.Equal([new FailedRow("flights", 4, "AA 2", "same as row 2")], Check("Id unique except first").Examples);

    [Fact]
    public void A_combination_is_unique_when_one_of_its_values_differs()
    {
        Assert.True(Check("(Id, Date) unique").Passed);
        Assert.False(Check("(Id, Id) unique").Passed);
    }

    [Fact]
    public void Rows_that_miss_a_part_of_a_key_are_not_checked()
        => Assert.Equal(3, Check("(Id, Origin) unique").Checked);

    [Fact]
    public void A_value_that_falls_is_shown_with_the_one_before()
    {
        Assert.Equal([new FailedRow("flights", 4, "2001-01-01 00:00:00", "after 2001-01-02 00:00:00")], Check("Date increasing").Examples);
        Assert.Equal([3L, 4L], Check("Date strictly increasing").Examples.Select(example => example.Row));
    }

    [Fact]
    public void Dates_can_be_bounds()
        => Assert.Equal(2, Check("Date between 2001-01-02 and 2001-12-31").Failed);

    [Fact]
    public void A_length_counts_characters()
        => Assert.True(Check("Id length exactly 4").Passed);

    [Fact]
    public void A_column_of_one_value_is_constant()
    {
        var constant = Table.FromRows([new { Year = 2001 }, new { Year = 2001 }]);

        Assert.Equal("every value is '2001'", Check("Year not constant", constant).Problem);
        Assert.True(Check("Id not constant").Passed);
    }

    [Fact]
    public void What_keeps_a_column_from_being_a_number_is_shown()
    {
        var dirty = Table.FromRows([new { Delay = "5" }, new { Delay = "n/a" }, new { Delay = "7" }], "dirty");

        var result = Check("Delay is number", dirty);

        Assert.Equal("'Delay' is text, not a number", result.Problem);
        Assert.Equal([new FailedRow("dirty", 2, "n/a")], result.Examples);
    }

    [Fact]
    public void A_range_on_dates_needs_dates()
    {
        var result = Check("Date between 1 and 2");

        Assert.False(result.Passed);
        Assert.Equal("'Date' is a timestamp, and the bounds are numbers", result.Problem);
    }

    [Fact]
    public void Text_that_is_no_number_is_out_of_every_range_of_numbers()
        => Assert.Equal(new FailedRow("flights", 1, "ATL", "not a number"), Check("Origin between 1 and 2").Examples[0]);

    [Fact]
    public void A_column_that_does_not_exist_is_a_problem_that_names_the_nearest()
        => Assert.Equal("there is no column 'Dealy'. Did you mean 'Delay'?", Check("Dealy not missing").Problem);

    [Fact]
    public void A_pattern_that_never_ends_is_a_problem_that_names_the_value()
    {
        var table = Table.FromRows([new { Name = new string('a', 40) + "!" }]);

        Assert.StartsWith("the pattern takes longer than 1 s on the value 'aaaa", Check("Name matches ^(a+)+$", table).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_five_rows_are_shown()
    {
        var table = Table.FromRows(Enumerable.Range(0, 100).Select(row => new { Value = row }));

        var result = Check("Value at most -1", table);

        Assert.Equal(100, result.Failed);
        Assert.Equal([1L, 2, 3, 4, 5], result.Examples.Select(example => example.Row));
    }

    [Theory]
    [InlineData("2001-01-02 00:00", true)]
    [InlineData("2001-01-01 23:59", false)]
    public void A_timestamp_after_now_is_in_the_future(string now, bool passes)
        => Assert.Equal(passes, Check("Date not in the future", now: now).Passed);

    [Theory]
    [InlineData("2001-01-09 00:00", true)]
    [InlineData("2001-01-09 01:00", false)]
    public void Data_is_fresh_while_its_newest_row_is(string now, bool passes)
        => Assert.Equal(passes, Check("Date newest within 7 days", now: now).Passed);

    private static ExpectationResult Check(string expectation, Table? table = null, string? now = null)
    {
        var time = now is null ? TimeProvider.System : new FixedTime(DateTimeOffset.Parse($"{now}Z", System.Globalization.CultureInfo.InvariantCulture));
        return Assert.Single(Expectations.Parse(expectation).Validate(table ?? Flights, time, TestContext.Current.CancellationToken).Results);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
