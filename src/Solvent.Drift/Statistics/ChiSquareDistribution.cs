using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The chi-square distribution.</summary>
public static class ChiSquareDistribution
{
    /// <summary>Probability of a value of at least <paramref name="statistic"/>; 1 without a degree of freedom.</summary>
    public static double Survival(double statistic, int degreesOfFreedom)
        => statistic <= 0 || degreesOfFreedom < 1
            ? 1
            : Math.Clamp(SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, statistic / 2), 0, 1);

    /// <summary>The natural logarithm of <see cref="Survival"/>, which stays finite where the probability is below the smallest double.</summary>
    public static double LogSurvival(double statistic, int degreesOfFreedom)
    {
        var survival = Survival(statistic, degreesOfFreedom);
        const double SmallestTrusted = 1e-280;
        return survival > SmallestTrusted ? Math.Log(survival) : LogTail(degreesOfFreedom / 2.0, statistic / 2);
    }

    /// <summary>The continued fraction of the incomplete gamma function, far out in the tail.</summary>
    /// <remarks>Abramowitz and Stegun, Handbook of Mathematical Functions, formula 6.5.31.</remarks>
    private static double LogTail(double a, double x)
    {
        const int Terms = 200;
        var fraction = 0.0;
        for (var k = Terms; k >= 1; k--) fraction = k * (k - a) / (x + (2 * k) + 1 - a - fraction);
        return (a * Math.Log(x)) - x - SpecialFunctions.GammaLn(a) - Math.Log(x + 1 - a - fraction);
    }
}
