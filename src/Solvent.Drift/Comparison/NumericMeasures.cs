namespace Solvent.Drift;

/// <summary>What decides on two distributions of numbers, neither of them empty.</summary>
/// <param name="Statistic">The Kolmogorov-Smirnov distance D.</param>
/// <param name="PValue">Its p-value.</param>
/// <param name="Distance">The Wasserstein distance.</param>
/// <param name="Deciles">Counts between the deciles of the reference.</param>
/// <param name="Samples">The values, or what stands for them.</param>
internal sealed record NumericMeasures(double Statistic, double PValue, double Distance, CountTable Deciles, Lazy<TwoSamples> Samples)
{
    public static NumericMeasures Of(SortedSample reference, SortedSample current)
    {
        var ks = KolmogorovSmirnov.Compare(reference, current);
        var samples = new TwoSamples(reference, current);
        return new NumericMeasures(
            ks.Statistic, ks.PValue, Wasserstein.Distance(reference, current), SampleBins.Deciles(reference).Table(samples), new Lazy<TwoSamples>(samples));
    }

    public static NumericMeasures Of(NumericSummary reference, NumericSummary current)
    {
        var (statistic, distance) = SummaryDistances.Of(reference, current);
        var effectiveSize = reference.Size / ((double)reference.Size + current.Size) * current.Size;
        return new NumericMeasures(
            statistic,
            KolmogorovDistribution.Survival(Math.Sqrt(effectiveSize) * statistic),
            distance,
            CountsBetweenDeciles(reference, current),
            new Lazy<TwoSamples>(() => new TwoSamples(reference.Expand(), current.Expand())));
    }

    private static CountTable CountsBetweenDeciles(NumericSummary reference, NumericSummary current)
    {
        var edges = Enumerable.Range(1, 9).Select(decile => reference.Quantile(decile / 10.0)).Distinct().Order().ToList();
        return new CountTable(Counts(reference), Counts(current));

        long[] Counts(NumericSummary summary)
        {
            long[] below = [0, .. edges.Select(edge => (long)Math.Round(summary.SizeBelow(edge))), summary.Size];
            return [.. below.Zip(below.Skip(1), (from, to) => to - from)];
        }
    }
}
