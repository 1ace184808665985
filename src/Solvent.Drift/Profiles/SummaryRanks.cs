namespace Solvent.Drift;

/// <summary>
/// The ranks at which a summary keeps a value: evenly spaced ones, those on both sides of the quantiles that a comparison asks for, and in the tails more and more
/// densely up to the extremes, because one of the values there may lie far from the others.
/// </summary>
internal static class SummaryRanks
{
    /// <summary>The number of values that are kept one by one at each end.</summary>
    public const int Tail = 64;

    private static readonly double[] Quantiles = [0.005, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.995];

    /// <summary>The 0-based ranks in rising order.</summary>
    public static IEnumerable<long> Of(long size, int resolution)
    {
        var ranks = new SortedSet<long> { 0, size - 1 };
        for (var i = 1; i < resolution; i++) ranks.Add((long)((Int128)size * i / resolution));
        foreach (var share in Quantiles)
        {
            var below = (long)Math.Floor(share * (size - 1));
            ranks.Add(below);
            ranks.Add(Math.Min(below + 1, size - 1));
        }

        for (var step = 1L; step < Math.Max(Tail, size / resolution) && step < size; step += Math.Max(1, step / Tail))
        {
            ranks.Add(step);
            ranks.Add(size - 1 - step);
        }

        return ranks;
    }
}
