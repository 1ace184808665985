using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>Fisher's exact test of a 2 × 2 table, two-sided: the probability of all tables at most as likely as the one observed.</summary>
/// <remarks>Fisher, J. R. Stat. Soc. 98 (1935).</remarks>
public static class FisherExact
{
    // Tables as likely as the observed one must count in spite of rounding; the same slack as in R and SciPy.
    private const double Slack = 1 + 1e-7;

    private const double Negligible = 1e-18;

    /// <summary>The p-value of the counts <paramref name="a"/> and <paramref name="b"/> of one side against <paramref name="c"/> and <paramref name="d"/> of the other.</summary>
    public static double PValue(long a, long b, long c, long d)
    {
        long row = a + b, column = a + c, total = a + b + c + d;
        var first = Math.Max(0, row + column - total);
        var last = Math.Min(row, column);
        // The probabilities rise to one summit and fall: what is at most as likely as the observed table are the two ends.
        var summit = (long)Math.Clamp(((double)row + 1) * ((double)column + 1) / ((double)total + 2), first, last);
        var limit = LogProbability(a) + Math.Log(Slack);
        return Math.Min(1, Tail(summit, first, -1) + Tail(summit + 1, last, 1));

        // Sums from the first table that is rare enough to the end, as far as it counts.
        double Tail(long inner, long outer, int step)
        {
            if ((outer - inner) * step < 0 || LogProbability(outer) > limit) return 0;
            long near = inner, far = outer;
            while (near != far)
            {
                var middle = near + ((far - near) / 2);
                if (LogProbability(middle) <= limit) far = middle;
                else near = middle + step;
            }

            var sum = 0.0;
            for (var k = near; (outer - k) * step >= 0; k += step)
            {
                var probability = Math.Exp(LogProbability(k));
                sum += probability;
                if (probability <= sum * Negligible) break;
            }

            return sum;
        }

        double LogProbability(long k)
            => LogChoose(row, k) + LogChoose(total - row, column - k) - LogChoose(total, column);
    }

    private static double LogChoose(long n, long k)
        => SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
