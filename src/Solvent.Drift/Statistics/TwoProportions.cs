using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The z-test of two shares with the pooled variance.</summary>
/// <param name="Statistic">z, positive when the share of the reference is larger; 0 when neither side varies.</param>
/// <param name="PValue">Two-sided p-value.</param>
/// <remarks>Equal to the square root of the two-sample chi-square: Pearson, Biometrika 8 (1911).</remarks>
public sealed record TwoProportions(double Statistic, double PValue)
{
    /// <summary>Compares <paramref name="reference"/> of <paramref name="n"/> rows with <paramref name="current"/> of <paramref name="m"/>.</summary>
    public static TwoProportions Compare(long reference, long n, long current, long m)
    {
        double before = (double)reference / n, after = (double)current / m, pooled = (double)(reference + current) / (n + m);
        var deviation = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / n) + (1.0 / m)));
        if (!(deviation > 0)) return new TwoProportions(0, 1);
        var z = (before - after) / deviation;
        return new TwoProportions(z, SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)));
    }
}
