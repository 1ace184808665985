using MathNet.Numerics.Distributions;

namespace Solvent.Retraining;

/// <summary>The paired bootstrap of a mean difference, one-sided: how often rows drawn anew would not show the challenger better. The draws have a fixed seed, so that the same rows give the same answer.</summary>
/// <remarks>Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 16.</remarks>
internal static class PairedBootstrap
{
    private const int Draws = 2000;

    // Above it the mean is as good as normal, and drawing takes longer than it tells.
    private const int MostRows = 5000;

    public static ChallengeTest Of(double[] champion, double[] challenger)
    {
        double[] gains = [.. champion.Zip(challenger, (before, after) => before - after)];
        var mean = gains.Average();
        var detail = FormattableString.Invariant($"the challenger's loss is smaller by {mean:0.#####} a row");
        return gains.Length > MostRows
            ? new ChallengeTest("normal", gains.Length, NormalTail(gains, mean), detail)
            : new ChallengeTest("bootstrap", gains.Length, Tail(gains), detail);
    }

    private static double Tail(double[] gains)
    {
        var random = new Random(1);
        var notBetter = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var row = 0; row < gains.Length; row++) sum += gains[random.Next(gains.Length)];
            if (sum <= 0) notBetter++;
        }

        return (1.0 + notBetter) / (Draws + 1);
    }

    private static double NormalTail(double[] gains, double mean)
    {
        var error = Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean)) / (gains.Length - 1.0) / gains.Length);
        return error > 0 ? Normal.CDF(0, 1, -mean / error) : (mean > 0 ? 0 : 1);
    }
}
