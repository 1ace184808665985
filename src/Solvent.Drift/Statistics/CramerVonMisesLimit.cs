using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The limit distribution of the Cramér-von Mises statistic, as a series of Bessel functions.</summary>
/// <remarks>Anderson and Darling, Ann. Math. Stat. 23 (1952), formula 4.35; Csörgő and Faraway, J. R. Stat. Soc. B 58 (1996).</remarks>
internal static class CramerVonMisesLimit
{
    /// <summary>The term at which SciPy ends the series.</summary>
    public const double SmallestTermInSciPy = 1e-7;

    // Below, the probability is 1 to machine precision.
    private const double SmallestStatistic = 0.003;

    private const int MostTerms = 200;

    public static double Survival(double statistic, double smallestTerm)
    {
        if (statistic < SmallestStatistic) return 1;
        var sum = 0.0;
        for (var k = 0; k < MostTerms; k++)
        {
            var term = Term(statistic, k);
            sum += term;
            if (term < smallestTerm || sum + term == sum) break;
        }

        return Math.Max(0, 1 - sum);
    }

    private static double Term(double x, int k)
    {
        double y = (4 * k) + 1, q = y * y / (16 * x);
        var factor = Math.Exp(SpecialFunctions.GammaLn(k + 0.5) - SpecialFunctions.GammaLn(k + 1)) / (Math.Pow(Math.PI, 1.5) * Math.Sqrt(x));
        // The scaled function is e^q·K(q): it does not underflow before the rest does.
        return factor * Math.Sqrt(y) * Math.Exp(-2 * q) * SpecialFunctions.BesselKScaled(0.25, q);
    }
}
