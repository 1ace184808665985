using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>Welch's t-test of the means, which does not take the variances for equal, and Cohen's d beside it.</summary>
/// <param name="Statistic">t, negative when the current mean is larger; <see langword="null"/> when neither side varies and the means differ.</param>
/// <param name="PValue">Two-sided p-value.</param>
/// <param name="DegreesOfFreedom">Of Welch and Satterthwaite; <see langword="null"/> when neither side varies.</param>
/// <param name="CohenD">Current mean less reference mean in pooled standard deviations; <see langword="null"/> when neither side varies and the means differ.</param>
/// <remarks>Welch, Biometrika 34 (1947); Cohen, Statistical power analysis, 1988.</remarks>
public sealed record WelchTest(double? Statistic, double PValue, double? DegreesOfFreedom, double? CohenD)
{
    /// <summary>Compares two samples. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has fewer than two finite values.</exception>
    public static WelchTest Compare(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Compare(TwoSamples.Of(reference, current, needed: 2));

    internal static WelchTest Compare(TwoSamples samples)
    {
        double n = samples.N, m = samples.M;
        var (first, second) = (SampleMoments.Of(samples.Reference), SampleMoments.Of(samples.Current));
        double before = first.Variance / n, after = second.Variance / m, squaredError = before + after;
        var difference = second.Mean - first.Mean;
        if (!(squaredError > 0) || !double.IsFinite(squaredError)) return difference == 0 ? new WelchTest(0, 1, null, 0) : new WelchTest(null, difference == 0 ? 1 : 0, null, null);
        var t = -difference / Math.Sqrt(squaredError);
        var freedom = squaredError * squaredError / ((before * before / (n - 1)) + (after * after / (m - 1)));
        var pooled = Math.Sqrt((((n - 1) * first.Variance) + ((m - 1) * second.Variance)) / (n + m - 2));
        return new WelchTest(t, SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (t * t))), freedom, difference / pooled);
    }
}
