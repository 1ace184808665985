using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Bins of equal width between bounds that an outlier cannot stretch.</summary>
internal static class NumericBins
{
    private const int Most = 30;
    private const int Fewest = 5;
    private const double TailShare = 0.005;

    public static ColumnDistribution Of(SortedSample reference, SortedSample current, ColumnKind kind)
    {
        var lower = Math.Min(reference.Quantile(TailShare), current.Quantile(TailShare));
        var upper = Math.Max(reference.Quantile(1 - TailShare), current.Quantile(1 - TailShare));
        var edges = Edges(lower, upper, Math.Min(reference.Count, current.Count));
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

    private static double[] Edges(double lower, double upper, int values)
    {
        var width = upper - lower;
        if (!(width > 0) || !double.IsFinite(width)) return [lower, lower];
        var count = Math.Clamp((int)Math.Ceiling(Math.Sqrt(values)), Fewest, Most);
        return [.. Enumerable.Range(0, count).Select(i => lower + (width * ((double)i / count))), upper];
    }

    private static double Share(SortedSample sample, double from, double? to)
        => (double)((to is { } bound ? sample.CountBelow(bound) : sample.Count) - sample.CountBelow(from)) / sample.Count;
}
