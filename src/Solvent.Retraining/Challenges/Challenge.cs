namespace Solvent.Retraining;

/// <summary>A challenger against the champion, on the same rows.</summary>
/// <param name="Champion">The metric of the champion; <see langword="null"/> when there was none.</param>
/// <param name="Challenger">The metric of the challenger.</param>
/// <param name="Wins">Whether the challenger takes its place.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Test">The test on the rows; <see langword="null"/> without one.</param>
public sealed record Challenge(double? Champion, double Challenger, bool Wins, string Reason, ChallengeTest? Test)
{
    internal static Challenge First(RetrainingPolicy policy, double challenger) => new(Champion: null, challenger, Wins: true, $"There was no champion; {policy.Metric} of the first model is {Text(challenger)}.", Test: null);

    /// <param name="policy">When a challenger wins.</param>
    /// <param name="champion">The metric of the champion.</param>
    /// <param name="challenger">The metric of the challenger.</param>
    /// <param name="rows">What both said about each row, if the notebook has logged it.</param>
    /// <exception cref="SolventException"><c>rows-differ</c> when the two were not scored on the same rows.</exception>
    internal static Challenge Of(RetrainingPolicy policy, double champion, double challenger, (ScoredRows Champion, ScoredRows Challenger)? rows)
    {
        var test = rows is { } pair ? TestOf(policy.Promotion.Test, pair.Champion, pair.Challenger) : null;
        var gain = policy.LowerIsBetter ? champion - challenger : challenger - champion;
        var numbers = $"{policy.Metric} {Text(challenger)} against {Text(champion)}";
        if (!(gain > 0)) return new Challenge(champion, challenger, Wins: false, $"The challenger is not better: {numbers}.", test);
        if (gain < policy.Promotion.Margin) return new Challenge(champion, challenger, Wins: false, $"The challenger is better by less than the margin of {Text(policy.Promotion.Margin)}: {numbers}.", test);
        if (test is null) return new Challenge(champion, challenger, Wins: true, $"The challenger is better: {numbers}. No test was made, since the notebook logs no '{policy.Promotion.Predictions}' or the policy wants none.", Test: null);
        var evidence = $"p {(test.PValue < 0.0001 ? "< 0.0001" : FormattableString.Invariant($"= {test.PValue:0.####}"))}, {test.Detail}";
        return test.PValue <= policy.Promotion.Alpha
            ? new Challenge(champion, challenger, Wins: true, $"The challenger is better: {numbers}; {evidence}.", test)
            : new Challenge(champion, challenger, Wins: false, $"The challenger may be better by chance: {numbers}; {evidence}.", test);
    }

    private static ChallengeTest? TestOf(PromotionTest wanted, ScoredRows champion, ScoredRows challenger)
    {
        if (!champion.Labels.SequenceEqual(challenger.Labels, StringComparer.Ordinal))
        {
            throw new SolventException("rows-differ", $"The champion and the challenger were not scored on the same rows: {champion.Labels.Count} and {challenger.Labels.Count} rows, or in another order.")
            {
                Hint = "Choose the rows that are kept aside by the data alone, such as every fifth id, and log them in one order.",
            };
        }

        if (champion.Losses.Length == 0) return null;
        return wanted switch
        {
            PromotionTest.None => null,
            PromotionTest.McNemar => McNemar.Of(champion.Losses, challenger.Losses),
            PromotionTest.Bootstrap => PairedBootstrap.Of(champion.Losses, challenger.Losses),
            _ => champion.AreClasses ? McNemar.Of(champion.Losses, challenger.Losses) : PairedBootstrap.Of(champion.Losses, challenger.Losses),
        };
    }

    private static string Text(double value) => FormattableString.Invariant($"{value:0.#####}");
}
