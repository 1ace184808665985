using Solvent.Tables;

namespace Solvent.Quality.Tests;

public sealed class ConditionTests
{
    private static readonly Table Trips = Table.FromRows<Trip>(
        [
            new("a", 1, 10, new(2026, 1, 1), new(2026, 1, 2), true),
            new("bb", 2, double.NaN, new(2026, 1, 3), new(2026, 1, 2), false),
            new("B", 3, -5, new(2026, 1, 4), null, null),
        ],
        "trips");

    private sealed record Trip(string Id, int N, double Fare, DateTime Start, DateTime? End, bool? Paid);

    [Theory]
    [InlineData("End >= Start", 2, 2)]
    [InlineData("End - Start > 0.5", 2, 2)]
    [InlineData("Start + 1 >= End", 2)]
    [InlineData("Fare > 0", 2, 3)]
    [InlineData("Fare > 0 or N >= 2", 3)]
    [InlineData("Fare > 0 and N >= 2", 2, 1, 3)]
    [InlineData("not Fare > 0", 2, 1)]
    [InlineData("Fare is not missing", 3, 2)]
    [InlineData("if Paid then Fare > 0", 2)]
    [InlineData("if Paid = false then End is missing", 3, 2)]
    [InlineData("Id in ('a', 'bb')", 3, 3)]
    [InlineData("N not in (2, 4)", 3, 2)]
    [InlineData("length(Id) = 1", 3, 2)]
    [InlineData("abs(Fare) >= 5 and N * 2 + 1 > N / 2", 2)]
    [InlineData("Start < 2026-01-04", 3, 3)]
    [InlineData("Start <> '2026-01-03'", 3, 2)]
    [InlineData("(N = 1 or N = 2) and -N < 0", 3, 3)]
    [InlineData("true", 3)]
    public void A_condition_is_asked_of_every_row_whose_values_decide_it(string condition, int @checked, params int[] failed)
    {
        var result = Check($"rows satisfy {condition}");

        Assert.Null(result.Problem);
        Assert.Equal(failed.Select(row => (long)row), result.Rows);
        Assert.Equal(@checked, result.Checked);
    }

    [Theory]
    [InlineData("Strat > End", "there is no column 'Strat'. Did you mean 'Start'?")]
    [InlineData("N > true", "A number cannot be compared with a truth value.")]
    [InlineData("N", "A condition must be true or false. Compare values with =, !=, <, <=, > or >=.")]
    [InlineData("Start * 2 > 1", "'*' does not go with dates here. The difference of two dates is a number of days; days can be added to a date.")]
    [InlineData("Start > 'soon'", "'soon' is no date.")]
    public void A_condition_that_does_not_fit_the_table_is_a_problem(string condition, string problem) => Assert.Equal(problem, Check($"rows satisfy {condition}").Problem);

    [Theory]
    [InlineData("N >", "Line 1: the condition ends too early in 'N >'.")]
    [InlineData("N > 1 1", "Line 1: the condition ends before '1' in 'N > 1 1'.")]
    [InlineData("(N > 1", "Line 1: ')' is missing in '(N > 1'.")]
    [InlineData("N ~ 1", "Line 1: '~' has no meaning in 'N ~ 1'.")]
    [InlineData("if N > 1", "Line 1: 'then' is missing in 'if N > 1'.")]
    public void A_mistake_in_a_condition_is_named(string condition, string message)
        => Assert.Equal(message, Assert.Throws<SolventException>(() => Expectations.Parse($"rows satisfy {condition}")).Message);

    [Fact]
    public void Parentheses_without_end_are_refused()
        => Assert.StartsWith(
            "Line 1: there are too many parentheses", Assert.Throws<SolventException>(() => Expectations.Parse($"rows satisfy {new string('(', 100_000)}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_that_should_be_a_number_keeps_a_condition_from_holding()
    {
        var result = Check("rows satisfy A >= 0", Table.FromRows([new { A = "1" }, new { A = "n/a" }]));

        Assert.Equal((false, 0, 1), (result.Passed, result.Failed, result.Unreadable));
    }

    private static ExpectationResult Check(string expectation, Table? table = null)
        => Assert.Single(Expectations.Parse(expectation).Validate(table ?? Trips, cancellationToken: TestContext.Current.CancellationToken).Results);
}
