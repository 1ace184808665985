namespace Solvent.Drift;

/// <summary>NannyML's verdict on a column: an alert in any of ten chunks of the current data.</summary>
internal static class NannyMlVerdict
{
    public static PeerScore OfNumbers(double[] reference, double[] current)
    {
        var rows = (NannyMlChunks.DefaultRows(reference.Length), NannyMlChunks.DefaultRows(current.Length));
        var score = Score(Chunks(NannyMlChunks.JensenShannon));
        return score with
        {
            Numbers =
            [
                ("kolmogorov_smirnov", Chunks(NannyMlChunks.KolmogorovSmirnov).Current.Max()),
                ("wasserstein", Chunks(Wasserstein.Distance).Current.Max()),
                ("hellinger", Chunks(NannyMlChunks.Hellinger).Current.Max()),
            ],
        };

        NannyMlChunks Chunks(Func<SortedSample, SortedSample, double> distance) => NannyMlChunks.OfNumbers(reference, current, rows, distance);
    }

    public static PeerScore OfCategories(string?[] reference, string?[] current) => Score(NannyMlChunks.OfCategories(reference, current));

    private static PeerScore Score(NannyMlChunks chunks)
    {
        var (threshold, alerts) = (chunks.UpperThreshold, chunks.Current.Count(value => value > chunks.UpperThreshold));
        return new PeerScore("jensen_shannon", chunks.Current.Max(), threshold, alerts > 0)
        {
            Method = $"{alerts} of {chunks.Current.Count} chunks exceed the mean of the reference's own chunks by three standard deviations, a threshold that an ordered reference widens and no number of chunks corrects",
        };
    }
}
