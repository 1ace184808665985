namespace Solvent.Drift;

/// <summary>Intervals in which the values of two samples are counted.</summary>
/// <param name="Edges">Rising bounds: all of them, or only those between bins when the outer bins are open.</param>
/// <param name="Outside">What becomes of values beyond the bounds.</param>
public sealed record SampleBins(IReadOnlyList<double> Edges, OutsideBins Outside)
{
    private const int Ten = 10;

    /// <summary>Bins between the distinct deciles of the reference, the outer ones open; a value on an edge belongs to the bin above it.</summary>
    public static SampleBins Deciles(ReadOnlySpan<double> reference) => Deciles(One(reference));

    /// <summary>Ten bins of equal width over the range of the reference, the outer ones open.</summary>
    public static SampleBins EqualWidth(ReadOnlySpan<double> reference) => EqualWidth(One(reference));

    /// <summary>Bins of equal width over the range of both samples, as many as Sturges' rule gives for all values.</summary>
    /// <remarks>Sturges, J. Am. Stat. Assoc. 21 (1926). The default of Evidently.</remarks>
    public static SampleBins Sturges(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Sturges(TwoSamples.Of(reference, current));

    /// <summary>
    /// Bins of equal width over the range of the reference, as many as Doane's rule gives for its size and skewness, and one more for current values beyond it.
    /// </summary>
    /// <remarks>Doane, The American Statistician 30 (1976). The default of NannyML.</remarks>
    public static SampleBins Doane(ReadOnlySpan<double> reference) => Doane(One(reference));

    /// <summary>Counts both samples. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has no finite value.</exception>
    public CountTable Table(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Table(TwoSamples.Of(reference, current));

    internal static SampleBins Deciles(SortedSample reference)
        => new([.. Enumerable.Range(1, Ten - 1).Select(decile => reference.Quantile((double)decile / Ten)).Distinct().Order()], OutsideBins.Open);

    internal static SampleBins EqualWidth(SortedSample reference)
        => new([.. BinEdges.EqualWidth(reference.Values[0], reference.Values[^1], Ten)[1..^1].Distinct()], OutsideBins.Open);

    internal static SampleBins Sturges(TwoSamples samples)
    {
        var (lower, upper) = samples.Range;
        return new(BinEdges.EqualWidth(lower, upper, BinEdges.SturgesCount(samples.Total)), OutsideBins.LeftOut);
    }

    internal static SampleBins Doane(SortedSample reference)
        => new(BinEdges.EqualWidth(reference.Values[0], reference.Values[^1], BinEdges.DoaneCount(reference)), OutsideBins.LeftOver);

    internal CountTable Table(TwoSamples samples)
    {
        var (reference, current) = (CountsOf(samples.Reference), CountsOf(samples.Current));
        var (leftReference, leftCurrent) = (samples.Reference.Count - reference.Sum(), samples.Current.Count - current.Sum());
        return Outside == OutsideBins.LeftOver && leftReference + leftCurrent > 0
            ? new CountTable([.. reference, leftReference], [.. current, leftCurrent])
            : new CountTable(reference, current);
    }

    private long[] CountsOf(SortedSample sample)
    {
        var counts = new long[Outside == OutsideBins.Open ? Edges.Count + 1 : Edges.Count - 1];
        var isOpen = Outside == OutsideBins.Open;
        var below = isOpen ? 0 : sample.CountBelow(Edges[0]);
        for (var i = isOpen ? 0 : 1; i < Edges.Count; i++)
        {
            // The last bin of a closed range includes its upper bound.
            var next = !isOpen && i == Edges.Count - 1 ? sample.CountBelow(Math.BitIncrement(Edges[i])) : sample.CountBelow(Edges[i]);
            counts[isOpen ? i : i - 1] = next - below;
            below = next;
        }

        if (isOpen) counts[^1] = sample.Count - below;
        return counts;
    }

    private static SortedSample One(ReadOnlySpan<double> reference) => TwoSamples.Of(reference, [0]).Reference;
}
