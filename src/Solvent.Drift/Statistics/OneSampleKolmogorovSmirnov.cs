namespace Solvent.Drift;

/// <summary>
/// The exact distribution of the two-sided one-sample Kolmogorov-Smirnov statistic of n values, with the choice among methods of Simard
/// and L'Ecuyer, which SciPy makes as well.
/// </summary>
/// <remarks>
/// Simard and L'Ecuyer, J. Stat. Softw. 39(11), 2011; Ruben and Gambino, Ann. Inst. Stat. Math. 34 (1982), for the ends of the range.
/// </remarks>
internal static class OneSampleKolmogorovSmirnov
{
    private const int FewValues = 140;

    /// <summary>Probability that the statistic of <paramref name="n"/> values is at least <paramref name="distance"/>.</summary>
    public static double Survival(long n, double distance)
    {
        if (distance >= 1) return 0;
        var scaled = n * distance;
        if (scaled <= 0.5) return 1;
        if (scaled <= 1) return 1 - Math.Exp(LogFactorialOverPower(n) + (n * Math.Log((2 * scaled) - 1)));
        if (scaled >= n - 1) return 2 * Math.Pow(1 - distance, n);
        if (distance >= 0.5) return TwiceOneSided(n, distance);
        var square = scaled * distance;
        const double OneSidedSufficesForFew = 4, OneSidedSuffices = 2.2;
        if (square > (n <= FewValues ? OneSidedSufficesForFew : Math.BitDecrement(OneSidedSuffices))) return TwiceOneSided(n, distance);
        const double MatrixStaysSmall = 1.4;
        const long MostValuesForMatrix = 100_000;
        var isExact = n <= FewValues || (n <= MostValuesForMatrix && scaled * Math.Sqrt(distance) <= MatrixStaysSmall);
        return Math.Clamp(1 - (isExact ? DurbinMatrix.Cumulative((int)n, distance) : PelzGood.Cumulative(n, distance)), 0, 1);
    }

    private static double TwiceOneSided(long n, double distance) => Math.Min(1, 2 * OneSidedKolmogorovSmirnov.Survival(n, distance));

    private static double LogFactorialOverPower(long n)
    {
        var sum = 0.0;
        if (n <= FewValues)
        {
            for (var k = 1; k <= n; k++) sum += Math.Log((double)k / n);
            return sum;
        }

        return (0.5 * Math.Log(2 * Math.PI * n)) - n + StirlingError.Of(n);
    }
}
