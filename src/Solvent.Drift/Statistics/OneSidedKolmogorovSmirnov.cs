namespace Solvent.Drift;

/// <summary>The exact distribution of the one-sided one-sample Kolmogorov-Smirnov statistic.</summary>
/// <remarks>
/// The sum of positive terms of Birnbaum and Tingey, Ann. Math. Stat. 22 (1951), each of them a binomial probability in the form of Loader
/// (2000), which keeps full relative precision for a million values; beyond, the formula of Maag and Dicaire, Biometrika 58 (1971), which is right to
/// six digits there and costs nothing. SciPy changes over at the same size.
/// </remarks>
internal static class OneSidedKolmogorovSmirnov
{
    private const double Negligible = 1e-18;
    private const long MostSummed = 1_000_000;

    /// <summary>Probability that D+ of <paramref name="n"/> values is at least <paramref name="distance"/>, which lies between 0 and 1.</summary>
    public static double Survival(long n, double distance)
    {
        if (n > MostSummed) return Math.Exp(-Math.Pow((6 * n * distance) + 1, 2) / 18 / n);
        var last = (long)Math.Floor(n * (1 - distance));
        // The terms rise to one summit near the middle and fall to both ends.
        var middle = last / 2;
        var sum = 0.0;
        for (var j = middle; j >= 0; j--)
        {
            var term = Term(n, distance, j);
            sum += term;
            if (term < sum * Negligible && j > 0 && j < middle / 2)
            {
                sum += Term(n, distance, 0);
                break;
            }
        }

        for (var j = middle + 1; j <= last; j++)
        {
            var term = Term(n, distance, j);
            sum += term;
            if (term < sum * Negligible && j > (middle + last) / 2) break;
        }

        return Math.Min(1, sum);
    }

    /// <summary>x/(x+j/n) times the binomial probability of j successes out of n with the probability x+j/n each.</summary>
    private static double Term(long n, double distance, long j)
    {
        double count = n, successes = j, excess = count * distance;
        if (j == 0) return Math.Exp(count * LogOnePlus(-distance));
        var failures = count - successes;
        var share = distance / (distance + (successes / count));
        var remaining = failures - excess;
        if (remaining <= 0) return j == n ? share : 0;
        var log = StirlingError.Of(count) - StirlingError.Of(successes) - StirlingError.Of(failures)
            - Deviance(successes, excess) - Deviance(failures, -excess);
        return share * Math.Exp(log) * Math.Sqrt(count / (2 * Math.PI * successes * failures));
    }

    /// <summary>k·ln(k/(k+a)) + a: the deviance of a count <paramref name="k"/> from its expectation <c>k + a</c>.</summary>
    private static double Deviance(double k, double a)
    {
        var ratio = a / k;
        const double SeriesConvergesFast = 0.1;
        if (Math.Abs(ratio) > SeriesConvergesFast) return a - (k * Math.Log(1 + ratio));
        // a - k·ln(1+r) = k·(r²/2 - r³/3 + …)
        double power = ratio * ratio, sum = power / 2;
        for (var i = 3; i < 40; i++)
        {
            power *= -ratio;
            var next = sum + (power / i);
            if (next == sum) break;
            sum = next;
        }

        return k * sum;
    }

    private static double LogOnePlus(double x)
    {
        var one = 1 + x;
        return one == 1 ? x : Math.Log(one) * (x / (one - 1));
    }
}
