using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class LeakageTests
{
    private static readonly Random Random = new(7);

    // A label with noise that half of the rows lack, and columns that say nothing, something and everything about it.
    private static readonly Table Viewers = Table.FromRows(
        Enumerable.Range(0, 1_000).Select(i =>
        {
            var label = Random.Next(2);
            return new
            {
                Id = $"user {i}",
                Noise = Random.NextDouble(),
                Hint = Random.NextDouble() + (label * 0.5),
                City = $"city {Random.Next(30)}",
                Outcome = label == 1 ? "cancelled" : "stays",
                Late = label == 1 ? 10 + Random.NextDouble() : double.NaN,
                CancelledAt = label == 1 ? new DateTime(2026, 1, 1).AddMinutes(i) : new DateTime(2099, 1, 1),
                Label = i % 2 == 0 ? (int?)label : null,
            };
        }),
        "viewers");

    [Fact]
    public void Columns_that_tell_the_label_are_named_and_no_others()
    {
        var result = Check("Label without leakage");

        Assert.Equal("'Outcome' is a copy of the label; 'CancelledAt' alone tells the label with an AUC of 1", result.Problem);
        Assert.Equal(2, result.Failed);
    }

    [Fact]
    public void Columns_that_may_tell_the_label_are_left_out()
        => Assert.True(Check("Label without leakage from 0.95 except Outcome, CancelledAt").Passed);

    [Fact]
    public void An_identifier_with_a_category_for_each_row_tells_nothing()
    {
        var measured = LabelLeakage.Measure(Viewers, "Label").ToDictionary(column => column.Column);

        Assert.InRange(measured["Id"].Auc, 0.5, 0.6);
        Assert.InRange(measured["City"].Auc, 0.5, 0.65);
        Assert.InRange(measured["Hint"].Auc, 0.7, 0.95);
        Assert.Equal(500, measured["Noise"].Rows);
    }

    [Fact]
    public void A_label_of_numbers_is_told_by_a_column_in_its_order()
    {
        var fares = Table.FromRows(Enumerable.Range(0, 500).Select(i => new { Fare = i * 1.5, Cents = Math.Round(i * 150.0), Riders = i % 4 }));

        Assert.Equal("'Cents' is a copy of the label", Assert.Single(Expectations.Parse("Fare without leakage").Validate(fares, cancellationToken: TestContext.Current.CancellationToken).Results).Problem);
    }

    [Fact]
    public void Of_several_classes_the_one_that_is_told_best_counts()
    {
        var table = Table.FromRows(Enumerable.Range(0, 300).Select(i => new { Class = $"c{i % 3}", IsFirst = i % 3 == 0, Row = i }));

        Assert.Equal("'IsFirst' alone tells the label with an AUC of 1", Assert.Single(Expectations.Parse("Class without leakage").Validate(table, cancellationToken: TestContext.Current.CancellationToken).Results).Problem);
    }

    [Theory]
    [InlineData(5, "5 rows with a label are too few to tell")]
    [InlineData(50, "the label has one class, which nothing can tell")]
    public void A_label_that_nothing_can_be_said_of_is_a_problem(int rows, string problem)
        => Assert.Equal(problem, Assert.Single(Expectations.Parse("Y without leakage").Validate(
            Table.FromRows(Enumerable.Range(0, rows).Select(i => new { Y = 1, X = i })), cancellationToken: TestContext.Current.CancellationToken).Results).Problem);

    private static ExpectationResult Check(string expectation)
        => Assert.Single(Expectations.Parse(expectation).Validate(Viewers, cancellationToken: TestContext.Current.CancellationToken).Results);
}
