using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Tables that nobody wants: each has a defined outcome, and none is wrongly said to be good.</summary>
public sealed class BadInputTests
{
    private static readonly Table Empty = Table.FromRows(Array.Empty<int>().Select(_ => new { Value = 1.0, Text = "", When = default(DateTime) }));

    private static readonly string[] AboutValue =
    [
        "Value not missing", "Value is number", "Value is integer", "Value is finite", "Value between 1 and 2", "Value one of 1", "Value matches x", "Value length at least 1", "Value unique",
        "Value increasing", "Value not constant", "Value most common value at most 10%", "Value every class at least 10%", "Value without leakage", "Value without outliers",
        "Value without outliers by mad", "Value without sentinels", "Value without unit change", "Value without variants", "Value mean between 1 and 2", "Value distinct values at least 1",
        "rows distinct", "rows satisfy Value > 1", "When newest within 7 days",
    ];

    [Fact]
    public void A_table_without_rows_satisfies_what_is_said_of_values_and_says_that_nothing_was_checked()
    {
        var report = Expect.That(AboutValue).Validate(Empty, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(report.Results, result => Assert.True(result is { Passed: true, CheckedNothing: true }, result.Expectation));
        Assert.False(Check("rows at least 1", Empty).Passed);
    }

    [Theory]
    [InlineData("Value not missing", "false")]
    [InlineData("Value not constant", "false")]
    [InlineData("Value without leakage", "false")]
    [InlineData("Value between 0 and 1", "nothing checked")]
    [InlineData("Value is number", "nothing checked")]
    [InlineData("Value without outliers", "nothing checked")]
    [InlineData("Value mean between 0 and 1", "nothing checked")]
    public void A_column_without_any_value_fails_or_says_that_nothing_was_checked(string expectation, string outcome)
    {
        var result = Check(expectation, Table.FromRows(Enumerable.Range(0, 100).Select(_ => new { Value = double.NaN, Other = 1 })));

        Assert.Equal(outcome, !result.Passed ? "false" : result.CheckedNothing ? "nothing checked" : "true");
    }

    [Fact]
    public void Suggestions_are_made_of_anything()
    {
        Assert.Equal("columns include Value, Text, When\n", Expect.Suggest(Empty, cancellationToken: TestContext.Current.CancellationToken).ToText());
        Assert.Equal(
            "columns include Value\nrows at least 50\n# does not hold: rows distinct (99 of 100 rows, first in row 2: )\n",
            Expect.Suggest(Table.FromRows(Enumerable.Range(0, 100).Select(_ => new { Value = double.NaN })), cancellationToken: TestContext.Current.CancellationToken).ToText());
        Assert.Empty(Expect.Suggest(Table.Empty("none"), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Valeu not missing", "there is no column 'Valeu'. Did you mean 'Value'?")]
    [InlineData("(Value, Txet) unique", "there is no column 'Txet'. Did you mean 'Text'?")]
    [InlineData("Value without leakage except Txet", "there is no column 'Value'. The columns are: A.")]
    public void An_unknown_column_is_a_problem_that_names_the_nearest(string expectation, string problem)
        => Assert.Equal(problem, Check(expectation, problem.Contains("columns are", StringComparison.Ordinal) ? Table.FromRows([new { A = 1 }]) : Empty).Problem);

    [Fact]
    public void A_wrong_regular_expression_is_refused_with_its_line()
    {
        var failure = Assert.Throws<SolventException>(() => Expectations.Parse("id unique\nid matches [a-"));

        Assert.Equal(("expectation-invalid", 2), (failure.Code, failure.Line));
    }

    [Fact]
    public void Infinities_are_out_of_every_range_and_outliers_and_keep_no_statistic_from_being_a_number()
    {
        var table = Table.FromRows(Enumerable.Range(0, 100).Select(i => new { Value = i == 3 ? double.PositiveInfinity : i == 5 ? double.NegativeInfinity : i }));

        Assert.Equal([4L, 6L], Check("Value between -1e308 and 1e308", table).Rows);
        Assert.Equal([4L, 6L], Check("Value without outliers by iqr 3", table).Rows);
        Assert.Equal([4L, 6L], Check("Value is finite", table).Rows);
        Assert.Equal([4L, 6L], Check("Value is integer", table).Rows);
        Assert.True(Check("Value median between 45 and 55", table).Passed);
        Assert.False(Check("Value mean between -1e308 and 1e308", table).Passed);
        Assert.Empty(Check("Value without unit change", table).Rows);
    }

    [Fact]
    public void The_largest_numbers_are_no_trouble()
    {
        var table = Table.FromRows(Enumerable.Range(0, 40).Select(i => new { Value = i % 2 == 0 ? 1e308 : -1e308, Label = i % 2 }));

        var report = Expect.That("Value without outliers", "Value without outliers by mad", "Value without unit change", "Value without sentinels", "Label without leakage", "Value deviation at least 0")
            .Validate(table, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(report.Results, result => Assert.False(double.IsNaN(result.FailedShare)));
        Assert.Equal("'Value' is a copy of the label", report.Results[4].Problem);
    }

    [Fact]
    public void A_hundred_thousand_categories_are_no_trouble()
    {
        var table = Table.FromRows(Enumerable.Range(0, 100_000).Select(i => new { Id = $"id {i}", Label = i % 2 }));

        var report = Expect.That(
                "Id unique", "Id without variants", "Id most common value at most 1%", "Id matches ^id", "Id one of a, b", "Label without leakage", "Id without sentinels", "Id every class at least 1%")
            .Validate(table, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([true, true, true, true, false, true, true, false], report.Results.Select(result => result.Passed));
        Assert.Equal(100_000, report.Results[4].Rows.Count);
        Assert.True(report.Results[7].Problem!.Length < 1_000);
    }

    [Fact]
    public void Mixed_types_are_text_of_which_what_spells_no_number_is_told_apart()
    {
        var table = Table.FromRows(new[] { "1", "2", "true", "2026-01-01", "900", null }.Select(value => new { Value = value }), "mixed");

        var result = Check("Value between 0 and 10", table);

        Assert.Equal((false, 3, 1, 2), (result.Passed, result.Checked, result.Failed, result.Unreadable));
        Assert.Equal([5L], result.Rows);
        Assert.Equal("2 values are not a number, first in row 3: 'true'", result.Problem);
        Assert.Equal([new FailedRow("mixed", 5, "900"), new FailedRow("mixed", 3, "true", "not a number"), new FailedRow("mixed", 4, "2026-01-01", "not a number")], result.Examples);
    }

    [Fact]
    public void Every_row_at_fault_can_be_shown()
    {
        var table = Table.FromRows(Enumerable.Range(0, 100).Select(row => new { Value = row }));

        var result = Assert.Single(Expectations.Parse("Value at most -1").Validate(table, new ValidationOptions { ShownRows = int.MaxValue }, TestContext.Current.CancellationToken).Results);

        Assert.Equal(Enumerable.Range(1, 100).Select(row => (long)row), result.Examples.Select(example => example.Row));
        Assert.Equal(result.Examples.Select(example => example.Row), result.Rows);
    }

    private static ExpectationResult Check(string expectation, Table table)
        => Assert.Single(Expectations.Parse(expectation).Validate(table, cancellationToken: TestContext.Current.CancellationToken).Results);
}
