namespace Solvent.Drift;

/// <summary>The distances of Frouros' batch detectors over ten bins.</summary>
/// <remarks>Frouros 0.10, frouros/detectors/data_drift/batch/distance_based.</remarks>
internal static class FrourosDistances
{
    private const int Bins = 10;

    // sys.float_info.min: the smallest normal double, in place of an empty bin.
    private const double SmallestNormal = 2.2250738585072014e-308;

    public static double PopulationStability(TwoSamples samples) => Shares(samples).Fill(_ => SmallestNormal).PopulationStability();

    public static double Hellinger(TwoSamples samples) => Drift.Hellinger.Distance(Table(samples));

    /// <summary>1 less the overlap of both histograms.</summary>
    public static double IntersectionComplement(TwoSamples samples)
    {
        var (reference, current) = Shares(samples);
        return 1 - reference.Zip(current, Math.Min).Sum();
    }

    /// <summary>
    /// Jensen-Shannon distance, natural logarithms, of each side's own histogram (NumPy's rule <c>auto</c>) spread over nine intervals of the common range.
    /// </summary>
    public static double JensenShannon(TwoSamples samples)
    {
        var (lower, upper) = samples.Range;
        var grid = BinEdges.EqualWidth(lower, upper, Bins - 1);
        double[] reference = Spread(samples.Reference, grid), current = Spread(samples.Current, grid);
        double before = reference.Sum(), after = current.Sum();
        return Drift.JensenShannon.Distance(
            Array.ConvertAll(reference, share => share / before), Array.ConvertAll(current, share => share / after), 1);
    }

    private static double[] Spread(SortedSample sample, double[] grid)
    {
        var edges = BinEdges.EqualWidth(sample.Values[0], sample.Values[^1], BinEdges.AutoCount(sample));
        var heights = new double[edges.Length];
        for (var i = 1; i < edges.Length; i++)
        {
            var bound = i == edges.Length - 1 ? Math.BitIncrement(edges[i]) : edges[i];
            heights[i] = (double)sample.CountBelow(bound) / sample.Count;
        }

        var cumulative = Array.ConvertAll(grid, x => Interpolate(edges, heights, x));
        return [.. Enumerable.Range(1, grid.Length - 1).Select(i => cumulative[i] - cumulative[i - 1])];
    }

    private static double Interpolate(double[] edges, double[] heights, double x)
    {
        if (x <= edges[0]) return heights[0];
        if (x >= edges[^1]) return heights[^1];
        var above = Array.FindIndex(edges, edge => edge > x);
        var slope = (heights[above] - heights[above - 1]) / (edges[above] - edges[above - 1]);
        return heights[above - 1] + (slope * (x - edges[above - 1]));
    }

    private static PeerShares Shares(TwoSamples samples) => PeerShares.Of(Table(samples));

    private static CountTable Table(TwoSamples samples)
    {
        var (lower, upper) = samples.Range;
        return new SampleBins(BinEdges.EqualWidth(lower, upper, Bins), OutsideBins.LeftOut).Table(samples);
    }
}
