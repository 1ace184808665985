using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>Fisher's exact test of a 2 × 2 table, two-sided: the probability of all tables at most as likely as the one observed.</summary>
/// <remarks>Fisher, J. R. Stat. Soc. 98 (1935).</remarks>
public static class FisherExact
{
    // Tables as likely as the observed one must count in spite of rounding; the same slack as in R and SciPy.
    private const double Slack = 1 + 1e-7;

    /// <summary>The p-value of the counts <paramref name="a"/> and <paramref name="b"/> of one side against <paramref name="c"/> and <paramref name="d"/> of the other.</summary>
    public static double PValue(long a, long b, long c, long d)
    {
        long row = a + b, column = a + c, total = a + b + c + d;
        var first = Math.Max(0, row + column - total);
        var last = Math.Min(row, column);
        var observed = LogProbability(a);
        var limit = observed + Math.Log(Slack);
        var sum = 0.0;
        for (var k = first; k <= last; k++)
        {
            var candidate = LogProbability(k);
            if (candidate <= limit) sum += Math.Exp(candidate);
        }

        return Math.Min(1, sum);

        double LogProbability(long k)
            => LogChoose(row, k) + LogChoose(total - row, column - k) - LogChoose(total, column);
    }

    private static double LogChoose(long n, long k)
        => SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
