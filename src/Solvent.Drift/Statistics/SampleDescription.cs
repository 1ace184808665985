namespace Solvent.Drift;

/// <summary>One sample in numbers.</summary>
/// <param name="Count">Number of finite values.</param>
/// <param name="Distinct">Number of different values.</param>
/// <param name="Zeros">Number of zeros.</param>
/// <param name="Minimum">The smallest value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">Of the sample, with n - 1; 0 for one value.</param>
/// <param name="PopulationStandardDeviation">Of the values, with n.</param>
/// <param name="Skewness">The biased coefficient m₃/m₂^1.5; <see langword="null"/> when all values are equal.</param>
/// <param name="ExcessKurtosis">The biased coefficient m₄/m₂² - 3; <see langword="null"/> when all values are equal.</param>
/// <param name="MedianAbsoluteDeviation">The median of the absolute deviations from the median, not scaled.</param>
/// <remarks>Joanes and Gill, The Statistician 47 (1998), for the coefficients g₁ and g₂.</remarks>
public sealed record SampleDescription(
    int Count,
    int Distinct,
    int Zeros,
    double Minimum,
    double Maximum,
    double Mean,
    double StandardDeviation,
    double PopulationStandardDeviation,
    double? Skewness,
    double? ExcessKurtosis,
    double MedianAbsoluteDeviation)
{
    private SortedSample Sample { get; init; } = SortedSample.Of([]);

    /// <summary>The sum of the values.</summary>
    public double Sum => Mean * Count;

    /// <summary>Describes a sample. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when there is no finite value.</exception>
    public static SampleDescription Of(ReadOnlySpan<double> values) => Of(TwoSamples.Of(values, [0]).Reference);

    internal static SampleDescription Of(SortedSample sample)
    {
        var moments = SampleMoments.Of(sample);
        var values = sample.Values;
        var distinct = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i == 0 || values[i] != values[i - 1]) distinct++;
        }

        var median = sample.Quantile(0.5);
        var deviations = new double[values.Length];
        for (var i = 0; i < values.Length; i++) deviations[i] = Math.Abs(values[i] - median);
        var varies = distinct > 1 && moments.Second > 0;
        return new SampleDescription(
            sample.Count,
            distinct,
            sample.CountBelow(double.Epsilon) - sample.CountBelow(0),
            values[0],
            values[^1],
            moments.Mean,
            Math.Sqrt(moments.Variance),
            Math.Sqrt(moments.Second),
            varies ? moments.Third / Math.Pow(moments.Second, 1.5) : null,
            varies ? (moments.Fourth / (moments.Second * moments.Second)) - 3 : null,
            SortedSample.Of(deviations).Quantile(0.5)) { Sample = sample };
    }

    /// <summary>The quantile by linear interpolation (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).</summary>
    /// <param name="share">The share of values below it, 0 to 1.</param>
    public double Quantile(double share) => Sample.Quantile(share);
}
