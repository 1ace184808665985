using MathNet.Numerics.Distributions;

namespace Solvent.Retraining;

/// <summary>McNemar's exact test: of the rows that only one of two models got right, each is as likely to be the one's as the other's when the two are equally good.</summary>
/// <remarks>McNemar, Psychometrika 12, 1947; the exact binomial form, two-sided.</remarks>
public static class McNemar
{
    /// <param name="onlyFirst">The rows that only the first got right.</param>
    /// <param name="onlySecond">The rows that only the second got right.</param>
    public static double PValue(long onlyFirst, long onlySecond)
    {
        var total = onlyFirst + onlySecond;
        return total == 0 ? 1 : Math.Min(1, 2 * Binomial.CDF(0.5, checked((int)total), Math.Min(onlyFirst, onlySecond)));
    }

    internal static ChallengeTest Of(double[] champion, double[] challenger)
    {
        long onlyChampion = 0;
        long onlyChallenger = 0;
        for (var row = 0; row < champion.Length; row++)
        {
            if (champion[row] < challenger[row]) onlyChampion++;
            else if (challenger[row] < champion[row]) onlyChallenger++;
        }

        return new ChallengeTest("mcNemar", champion.Length, PValue(onlyChampion, onlyChallenger), FormattableString.Invariant($"{onlyChallenger:N0} rows only the challenger got right, {onlyChampion:N0} only the champion"));
    }
}
