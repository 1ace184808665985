namespace Solvent.Quality;

/// <summary>Order statistics of sorted values.</summary>
internal static class Quantiles
{
    /// <summary>The finite values in ascending order.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        var sorted = new double[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsFinite(value)) sorted[count++] = value;
        }

        Array.Resize(ref sorted, count);
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The quantile by linear interpolation between order statistics: definition 7 of Hyndman and Fan, Sample quantiles in statistical packages, 1996.</summary>
    /// <param name="sorted">One value or more, ascending.</param>
    /// <param name="share">0 to 1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var fraction = position - below;
        return fraction == 0 ? sorted[below] : sorted[below] + (fraction * (sorted[below + 1] - sorted[below]));
    }

    public static double Median(ReadOnlySpan<double> sorted) => Of(sorted, 0.5);
}
