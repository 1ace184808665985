namespace Solvent.Drift;

/// <summary>
/// NannyML's univariate drift: the distance of each chunk from the whole reference, with an alert above the mean of the reference's own chunks plus three
/// standard deviations.
/// </summary>
/// <param name="Reference">Distances of the chunks of the reference.</param>
/// <param name="Current">Distances of the chunks of the current data.</param>
/// <remarks>NannyML 0.13, nannyml/drift/univariate/methods.py and nannyml/thresholds.py.</remarks>
internal sealed record NannyMlChunks(IReadOnlyList<double> Reference, IReadOnlyList<double> Current)
{
    public const int DefaultChunks = 10;
    private const double Deviations = 3;

    /// <summary>What a distance must exceed to be an alert.</summary>
    public double UpperThreshold
    {
        get
        {
            var known = Reference.Where(double.IsFinite).ToList();
            if (known.Count == 0) return double.PositiveInfinity;
            var mean = known.Average();
            return mean + (Deviations * Math.Sqrt(known.Average(value => (value - mean) * (value - mean))));
        }
    }

    /// <summary>Compares chunks of numbers by one distance.</summary>
    /// <param name="reference">All rows of the reference in their order; missing ones are dropped chunk by chunk.</param>
    /// <param name="current">All rows of the current data.</param>
    /// <param name="chunk">Rows of a chunk.</param>
    /// <param name="distance">The distance of a chunk from the reference.</param>
    public static NannyMlChunks OfNumbers(double[] reference, double[] current, (int Reference, int Current) chunk, Func<SortedSample, SortedSample, double> distance)
    {
        var whole = new SortedSample(reference);
        return new NannyMlChunks([.. Distances(reference, chunk.Reference)], [.. Distances(current, chunk.Current)]);

        IEnumerable<double> Distances(double[] values, int rows)
            => values.Chunk(Math.Max(1, rows)).Select(part => new SortedSample(part)).Where(part => part.Count > 0).Select(part => distance(whole, part));
    }

    /// <summary>Compares chunks of categories by the Jensen-Shannon distance; what the reference does not know is one category.</summary>
    public static NannyMlChunks OfCategories(string?[] reference, string?[] current)
    {
        var whole = reference.OfType<string>().CountBy(value => value).ToDictionary(StringComparer.Ordinal);
        return new NannyMlChunks([.. Distances(reference)], [.. Distances(current)]);

        IEnumerable<double> Distances(string?[] values) => values.Chunk(DefaultRows(values.Length)).Where(part => part.Any(value => value is not null)).Select(part =>
        {
            var counts = part.OfType<string>().CountBy(value => value).ToDictionary(StringComparer.Ordinal);
            var unknown = counts.Where(count => !whole.ContainsKey(count.Key)).Sum(count => (long)count.Value);
            return Drift.JensenShannon.Distance(new CountTable(
                [.. whole.Values.Select(count => (long)count), 0], [.. whole.Keys.Select(name => (long)counts.GetValueOrDefault(name)), unknown]));
        });
    }

    /// <summary>Rows of a chunk when ten are made; a remainder is an eleventh.</summary>
    public static int DefaultRows(int rows) => Math.Max(1, rows / DefaultChunks);

    public static double JensenShannon(SortedSample whole, SortedSample part) => Drift.JensenShannon.Distance(SampleBins.Doane(whole).Table(new TwoSamples(whole, part)));

    public static double Hellinger(SortedSample whole, SortedSample part) => Drift.Hellinger.Distance(SampleBins.Doane(whole).Table(new TwoSamples(whole, part)));

    public static double KolmogorovSmirnov(SortedSample whole, SortedSample part) => Drift.KolmogorovSmirnov.Compare(whole, part).Statistic;
}
