using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.Data.Analysis;
using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class TypedExpectationTests
{
    private enum Payment
    {
        Cash,
        Card,
    }

    private static readonly Trip[] Trips =
    [
        new("T1", 3.5, "rain", new(2026, 1, 1, 8, 0, 0), new(2026, 1, 1, 9, 0, 0)),
        new("T2", double.NaN, "Sun ", new(2026, 1, 1, 9, 0, 0), new(2026, 1, 1, 8, 30, 0)),
        new("T2", 900, null, new(2026, 1, 2, 8, 0, 0), null),
    ];

    private sealed record Trip(string Id, double Km, string? Weather, DateTime Start, DateTime? End);

    [Expect("rows distinct", Severity = Severity.Warning)]
    [Unique("id", "Km")]
    private sealed record Fare(
        [property: Column("id"), Required, Pattern("^T\\d+$"), Unique] string Id,
        [Range(0.0, 500.0)] double Km,
        [MaxMissing(0.02), Length(1, 20), OneOf("rain", "a, b", IgnoreCase = true)] string? Weather,
        [Range(typeof(DateTime), "2026-01-01", "2026-12-31"), Expect("newest within 30 days")] DateTime Start,
        int Riders,
        Payment Payment,
        [Label(MinClassShare = 0.05)] bool Tipped,
        [property: Key] long Key,
        [AllowedValues("x", 1)] string Code);

    [Fact]
    public void Columns_are_named_by_properties()
    {
        var suite = Expect.For<Trip>()
            .Unique(t => t.Id).Unique(t => t.Id, t => t.Start)
            .MaxMissing(t => t.Km, 0.02).Required(t => t.Start).Range(t => t.Km, 0, 500).AsWarning()
            .OneOf(t => t.Weather, "rain", "sun")
            .Column(t => t.Km, km => km.NoUnitChange().OutliersAtMost(0.01, OutlierMethod.Mad))
            .RowCount(min: 1).DistinctRows().Label(t => t.Weather, minClassShare: 0.01)
            .Suite;

        Assert.Equal(
            """
            Id unique
            (Id, Start) unique
            Km missing at most 2%
            Start not missing
            warn: Km between 0 and 500
            Weather one of rain, sun
            Km without unit change
            Km outliers at most 1% by mad 3.5
            rows at least 1
            rows distinct
            Weather not constant
            Weather every class at least 1%
            Weather without leakage from 0.95

            """.ReplaceLineEndings("\n"),
            suite.ToText());
    }

    [Fact]
    public void Rows_a_table_a_data_view_and_a_data_frame_are_checked_alike()
    {
        var expected = Expect.For<Trip>().Unique(t => t.Id).Range(t => t.Km, 0, 500);
        var table = Table.FromRows(Trips);

        ExpectationReport[] reports =
        [
            expected.Validate(Trips, cancellationToken: TestContext.Current.CancellationToken),
            expected.Validate(table, cancellationToken: TestContext.Current.CancellationToken),
            expected.Validate(table.ToDataView(), cancellationToken: TestContext.Current.CancellationToken),
            expected.Validate((DataFrame)table.ToDataFrame(), cancellationToken: TestContext.Current.CancellationToken),
        ];

        Assert.All(reports, report => Assert.Equal([[2L, 3L], [3L]], report.Results.Select(result => result.Rows)));
    }

    [Fact]
    public void A_condition_in_code_becomes_text()
    {
        var limit = 2.5;

        Assert.Equal(
            [
                "rows satisfy (End >= Start) or End is missing",
                "rows satisfy (Km * 2) < 2.5",
                "rows satisfy not (Weather = 'rain')",
                "rows satisfy length(Weather) >= 3",
                "rows satisfy (End - Start) <= 0.25",
                "rows satisfy Start >= 2026-01-01",
                "rows satisfy End is not missing",
                "rows satisfy abs(Km) < 1000",
            ],
            Expect.For<Trip>()
                .Rows(t => t.End >= t.Start || t.End == null)
                .Rows(t => t.Km * 2 < limit)
                .Rows(t => !(t.Weather == "rain"))
                .Rows(t => t.Weather!.Length >= 3)
                .Rows(t => t.End - t.Start <= TimeSpan.FromHours(6))
                .Rows(t => t.Start >= new DateTime(2026, 1, 1))
                .Rows(t => t.End.HasValue)
                .Rows(t => Math.Abs(t.Km) < 1000)
                .Suite.Select(expectation => expectation.ToText()));
    }

    [Fact]
    public void A_row_that_misses_a_value_of_a_condition_is_not_checked()
    {
        var result = Assert.Single(Expect.For<Trip>().Rows(t => t.End >= t.Start).Validate(Trips, cancellationToken: TestContext.Current.CancellationToken).Results);

        Assert.Equal((2, 1), (result.Checked, result.Failed));
        Assert.Equal([new FailedRow("rows", 2, "End=2026-01-01 08:30:00, Start=2026-01-01 09:00:00")], result.Examples);
    }

    [Fact]
    public void An_enumeration_is_compared_by_name()
        => Assert.Equal("rows satisfy Payment = 'Card'", Assert.Single(Expect.For<Fare>().Rows(f => f.Payment == Payment.Card).Suite).ToText());

    [Fact]
    public void A_condition_without_a_text_form_says_what_to_write()
        => Assert.StartsWith(
            "'t.Id.Normalize()' in", Assert.Throws<SolventException>(() => Expect.For<Trip>().Rows(t => t.Id.Normalize() == "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_type_states_its_expectations_in_attributes()
        => Assert.Equal(
            """
            id is text
            id not missing
            id matches ^T\d+$
            id unique
            Km is number
            Km between 0 and 500
            Weather is text
            Weather missing at most 2%
            Weather length between 1 and 20
            Weather ignoring case one of rain, "a, b"
            Start is timestamp
            Start between 2026-01-01 and 2026-12-31
            Start newest within 30 days
            Riders is integer
            Payment is text
            Payment one of Cash, Card
            Tipped is boolean
            Tipped not constant
            Tipped every class at least 5%
            Tipped without leakage from 0.95
            Key is integer
            Key not missing
            Key unique
            Code is text
            Code one of x, 1
            warn: rows distinct
            (id, Km) unique

            """.ReplaceLineEndings("\n"),
            Expect.FromType<Fare>().Suite.ToText());

    [Fact]
    public void A_column_attribute_names_the_column_of_rows_too()
        => Assert.Equal("id", Table.FromRows(Array.Empty<Fare>()).Columns[0].Name);

    [Fact]
    public void A_selector_of_anything_but_a_property_is_refused()
        => Assert.Equal("Write a property of the row: t => t.Km.", Assert.Throws<SolventException>(() => Expect.For<Trip>().Required(t => t.Id + "x")).Hint);
}
