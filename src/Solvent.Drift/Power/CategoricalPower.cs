using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The smallest total variation that the chi-square test and the threshold would both find, however the shares changed.</summary>
/// <param name="N">Values of the reference.</param>
/// <param name="M">Current values.</param>
/// <param name="Categories">Categories that were tested.</param>
/// <param name="Threshold">The total variation that a change must reach.</param>
/// <remarks>
/// Of all changes with a total variation t, one that moves the share t between two halves of the values has the smallest noncentrality, 4·t²·n·m/(n+m): Cohen, Statistical Power Analysis,
/// chapter 7. The noncentral chi-square distribution in the approximation of Patnaik, Biometrika 36 (1949).
/// </remarks>
internal sealed record CategoricalPower(long N, long M, int Categories, double Threshold) : IColumnPower
{
    private const int Halvings = 60;

    public DriftPower At(double level)
    {
        var freedom = Categories - 1;
        var critical = Root(x => ChiSquareDistribution.Survival(x, freedom) <= level, freedom);
        var noncentrality = Root(x => Power(critical, freedom, x) >= DriftPower.Probability, freedom);
        var size = (double)N * M / ((double)N + M);
        var variation = Math.Max(Threshold, Math.Sqrt(noncentrality / (4 * size)));
        return new DriftPower("total variation", variation <= 1 ? variation : null, null, level);
    }

    private static double Power(double critical, double freedom, double noncentrality)
    {
        var scale = (freedom + (2 * noncentrality)) / (freedom + noncentrality);
        var effective = (freedom + noncentrality) * (freedom + noncentrality) / (freedom + (2 * noncentrality));
        return SpecialFunctions.GammaUpperRegularized(effective / 2, critical / scale / 2);
    }

    /// <summary>The smallest value for which a condition holds that holds for all larger ones.</summary>
    private static double Root(Func<double, bool> holds, double start)
    {
        var (low, high) = (0.0, Math.Max(1, start));
        while (!holds(high)) (low, high) = (high, high * 2);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (holds(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
