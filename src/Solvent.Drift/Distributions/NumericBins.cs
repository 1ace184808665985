using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Bins of equal width between bounds that an outlier cannot stretch.</summary>
internal static class NumericBins
{
    private const int Most = 30;
    private const int Fewest = 5;
    private const double TailShare = 0.005;

    public static ColumnDistribution Of(IDistribution reference, IDistribution current, ColumnKind kind)
    {
        var (lower, upper) = Bounds(reference, current);
        var edges = Edges(lower, upper, Math.Min(reference.Size, current.Size));
        var bins = new List<DistributionBin>(edges.Length - 1);
        for (var i = 0; i < edges.Length - 1; i++)
        {
            var (first, last) = (i == 0, i == edges.Length - 2);
            bins.Add(new DistributionBin(
                NumericComparison.Format(edges[i], kind),
                edges[i],
                edges[i + 1],
                Share(reference, first ? double.NegativeInfinity : edges[i], last ? null : edges[i + 1]),
                Share(current, first ? double.NegativeInfinity : edges[i], last ? null : edges[i + 1])));
        }

        return new ColumnDistribution(bins);
    }

    /// <summary>What both sides need, but no further from the reference than its own range where most current values are nearer: a sentinel would leave one bin for all others.</summary>
    private static (double Lower, double Upper) Bounds(IDistribution reference, IDistribution current)
    {
        var (low, high) = (reference.Quantile(TailShare), reference.Quantile(1 - TailShare));
        var (nearest, farthest) = (low - (high - low), high + (high - low));
        var (lower, upper) = (Math.Min(low, current.Quantile(TailShare)), Math.Max(high, current.Quantile(1 - TailShare)));
        var near = current.SizeBelow(farthest) - current.SizeBelow(nearest);
        return near * 2 > current.Size ? (Math.Max(lower, nearest), Math.Min(upper, farthest)) : (lower, upper);
    }

    private static double[] Edges(double lower, double upper, long values)
    {
        var width = upper - lower;
        if (!(width > 0) || !double.IsFinite(width)) return [lower, lower];
        var count = Math.Clamp((int)Math.Ceiling(Math.Sqrt(values)), Fewest, Most);
        return [.. Enumerable.Range(0, count).Select(i => lower + (width * ((double)i / count))), upper];
    }

    private static double Share(IDistribution sample, double from, double? to)
        => ((to is { } bound ? sample.SizeBelow(bound) : sample.Size) - sample.SizeBelow(from)) / sample.Size;
}
