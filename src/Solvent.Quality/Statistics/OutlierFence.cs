using System.Runtime.InteropServices;

namespace Solvent.Quality;

/// <summary>The range outside of which a number is an outlier.</summary>
/// <param name="Lower">The lower end, included.</param>
/// <param name="Upper">The upper end, included.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OutlierFence(double Lower, double Upper)
{
    public const double UsualIqr = 1.5;
    public const double UsualMad = 3.5;

    // The third quartile of the standard normal distribution, as Iglewicz and Hoaglin round it.
    private const double NormalQuartile = 0.6745;

    public static double UsualLimit(OutlierMethod method) => method == OutlierMethod.Iqr ? UsualIqr : UsualMad;

    /// <param name="sorted">One finite value or more, ascending.</param>
    /// <param name="method">Which distance counts.</param>
    /// <param name="limit">The largest distance that is none of an outlier.</param>
    public static OutlierFence Of(double[] sorted, OutlierMethod method, double limit)
    {
        if (method == OutlierMethod.Iqr)
        {
            var (first, third) = (Quantiles.Of(sorted, 0.25), Quantiles.Of(sorted, 0.75));
            return new OutlierFence(first - (limit * (third - first)), third + (limit * (third - first)));
        }

        var median = Quantiles.Median(sorted);
        var distance = limit * Deviation(sorted, median) / NormalQuartile;
        return new OutlierFence(median - distance, median + distance);
    }

    /// <summary>The median absolute deviation from the median.</summary>
    public static double Deviation(double[] sorted, double median)
    {
        var distances = Array.ConvertAll(sorted, value => Math.Abs(value - median));
        Array.Sort(distances);
        return Quantiles.Median(distances);
    }

    public bool Holds(double value) => !(value < Lower) && !(value > Upper);
}
