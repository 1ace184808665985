using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>Upper tail of the chi-square distribution.</summary>
internal static class ChiSquareDistribution
{
    public static double Survival(double statistic, int degreesOfFreedom)
        => statistic <= 0 || degreesOfFreedom < 1
            ? 1
            : Math.Clamp(SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, statistic / 2), 0, 1);
}
