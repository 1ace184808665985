namespace Solvent.Drift;

/// <summary>Edges of bins of equal width, to the last bit as NumPy makes them, so that a value on an edge falls into the same bin.</summary>
internal static class BinEdges
{
    /// <summary><paramref name="count"/> bins over a range; an empty range is widened by a half to both sides.</summary>
    public static double[] EqualWidth(double lower, double upper, int count)
    {
        if (lower == upper) (lower, upper) = (lower - 0.5, upper + 0.5);
        var step = (upper - lower) / count;
        var edges = new double[count + 1];
        for (var i = 0; i < count; i++) edges[i] = (i * step) + lower;
        edges[count] = upper;
        return edges;
    }

    public static int SturgesCount(double values) => Count(Math.Log2(values) + 1);

    public static int DoaneCount(SortedSample sample)
    {
        double n = sample.Count;
        var moments = SampleMoments.Of(sample);
        if (n <= 2 || !(moments.Second > 0)) return 1;
        var skewness = moments.Third / Math.Pow(moments.Second, 1.5);
        var error = Math.Sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        return Count(1 + Math.Log2(n) + Math.Log2(1 + (Math.Abs(skewness) / error)));
    }

    /// <summary>NumPy's rule <c>auto</c>: the narrower bins of Sturges' rule and that of Freedman and Diaconis.</summary>
    /// <remarks>Freedman and Diaconis, Z. Wahrscheinlichkeitstheorie 57 (1981).</remarks>
    public static int AutoCount(SortedSample sample)
    {
        var range = sample.Values[^1] - sample.Values[0];
        if (range == 0) return 1;
        var width = range / (Math.Log2(sample.Count) + 1);
        var robust = 2 * (sample.Quantile(0.75) - sample.Quantile(0.25)) * Math.Pow(sample.Count, -1.0 / 3);
        return Count(range / (robust > 0 ? Math.Min(robust, width) : width));
    }

    private static int Count(double bins) => double.IsFinite(bins) ? Math.Max(1, (int)Math.Ceiling(bins)) : 1;
}
