namespace Solvent.Drift;

/// <summary>How far the means and correlations of several features moved.</summary>
/// <param name="Mahalanobis">Distance of the means in units of the covariance of the reference, directions without variance left out.</param>
/// <param name="LargestCorrelationChange">The largest absolute change of a correlation of two features, 0 to 2; 0 for one feature.</param>
/// <remarks>Mahalanobis, Proc. Natl. Inst. Sci. India 2 (1936).</remarks>
public sealed record FeatureShift(double Mahalanobis, double LargestCorrelationChange)
{
    /// <summary>Compares rows of features. Each side needs two rows.</summary>
    public static FeatureShift Compare(double[][] reference, double[][] current)
    {
        var (before, after) = (FeatureStatistics.Of(reference), FeatureStatistics.Of(current));
        var difference = after.Mean - before.Mean;
        var squared = difference.DotProduct(before.Covariance.PseudoInverse() * difference);
        var correlations = after.Correlation - before.Correlation;
        return new FeatureShift(Math.Sqrt(Math.Max(0, squared)), correlations.Enumerate().Max(Math.Abs));
    }
}
