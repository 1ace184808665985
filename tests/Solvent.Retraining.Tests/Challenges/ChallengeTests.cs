using CsCheck;
using Solvent.Tables;

namespace Solvent.Retraining.Tests.Challenges;

public sealed class ChallengeTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    // Twice the sum of the binomial coefficients up to the smaller count, over 2 to the power of both.
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(1, 9, 0.021484375)]
    [InlineData(9, 1, 0.021484375)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(10, 25, 0.016673847800120)]
    public void McNemars_p_value_is_the_exact_one(long onlyFirst, long onlySecond, double expected)
        => Assert.Equal(expected, McNemar.PValue(onlyFirst, onlySecond), 9);

    [Fact]
    public void A_p_value_is_a_probability_whatever_was_counted()
        => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample((first, second) => McNemar.PValue(first, second) is >= 0 and <= 1);

    [Fact]
    public void A_challenger_that_is_right_on_many_more_rows_wins()
    {
        var challenge = Compare(champion: 0.6, challenger: 0.9, Scores(200, wrongEvery: 3), Scores(200, wrongEvery: 20));

        Assert.True(challenge.Wins, challenge.Reason);
        Assert.Equal(("mcNemar", 200), (challenge.Test!.Method, challenge.Test.Rows));
    }

    [Fact]
    public void A_challenger_that_is_right_on_a_few_more_rows_may_be_so_by_chance()
    {
        var challenge = Compare(champion: 0.9, challenger: 0.91, Scores(100, wrongEvery: 10), Scores(100, wrongEvery: 11));

        Assert.False(challenge.Wins);
        Assert.Contains("by chance", challenge.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9, 0.9, "is not better")]
    [InlineData(0.9, 0.8, "is not better")]
    [InlineData(0.9, 0.905, "less than the margin")]
    public void A_challenger_that_is_not_better_by_the_margin_never_wins(double champion, double challenger, string reason)
    {
        var policy = _project.Policy("\"promotion\": { \"margin\": 0.01 }");

        var challenge = Challenge.Of(policy, champion, challenger, rows: null);

        Assert.False(challenge.Wins);
        Assert.Contains(reason, challenge.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_predictions_are_logged_the_margin_decides_and_it_is_said()
    {
        var challenge = Challenge.Of(_project.Policy(), 0.9, 0.91, rows: null);

        Assert.True(challenge.Wins);
        Assert.Contains("No test was made", challenge.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_compared_by_the_bootstrap_of_their_errors()
    {
        var labels = Enumerable.Range(0, 200).Select(row => row * 1.5).ToArray();
        var challenge = Compare(champion: 0.1, challenger: 0.2, Rows(labels, [.. labels.Select((label, row) => label + 2 + (row % 3))]), Rows(labels, [.. labels.Select((label, row) => label + 1 + (row % 5 * 0.1))]));

        Assert.True(challenge.Wins, challenge.Reason);
        Assert.Equal("bootstrap", challenge.Test!.Method);
    }

    [Fact]
    public void Scores_of_other_rows_are_refused()
        => Assert.Equal("rows-differ", Assert.Throws<SolventException>(() => Compare(0.8, 0.9, Scores(100, wrongEvery: 4), Scores(99, wrongEvery: 4))).Code);

    private Challenge Compare(double champion, double challenger, ScoredRows before, ScoredRows after) => Challenge.Of(_project.Policy(), champion, challenger, (before, after));

    private static ScoredRows Scores(int rows, int wrongEvery)
    {
        double[] labels = [.. Enumerable.Range(0, rows).Select(row => (double)(row % 2))];
        return Rows(labels, [.. labels.Select((label, row) => row % wrongEvery == 0 ? 1 - label : label)]);
    }

    private static ScoredRows Rows(double[] labels, double[] scores)
        => ScoredRows.Read(Table.FromRows(labels.Zip(scores, (label, score) => new { Label = label, Score = score })), "Label", "Score");
}
