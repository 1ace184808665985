namespace Solvent.Drift;

/// <summary>The test that Evidently's drift preset chooses by default, its score and its verdict.</summary>
internal static class EvidentlyVerdict
{
    private const int SmallReference = 1_000;
    private const int FewValues = 5;
    private const int MostShuffledRows = 10_000;
    private const double Level = 0.05;
    private const double Distance = 0.1;

    public static PeerScore OfNumbers(TwoSamples samples)
    {
        var distinct = PeerShares.DistinctValues(samples);
        var isSmall = samples.Reference.Count <= SmallReference;
        return distinct.Categories switch
        {
            <= FewValues => OfCategories(distinct),
            _ when isSmall => PValue(
                "K-S p_value", EvidentlyStatistics.KolmogorovSmirnovPValue(samples), "any p below 0.05 is drift, however small the change and however many columns are tested"),
            _ => AtLeast(
                "Wasserstein distance (normed)", EvidentlyStatistics.Wasserstein(samples), "the distance is divided by the standard deviation, which one outlier inflates, and no test asks whether it is chance"),
        };
    }

    /// <summary>Counts of the values that occur, in the order of the values.</summary>
    public static PeerScore OfCategories(CountTable table) => (table.ReferenceTotal <= SmallReference, table.Categories) switch
    {
        (true, > 2) => PValue(
            "chi-square p_value", EvidentlyStatistics.ChiSquarePValue(table), "the reference is taken for the truth, so that one row of a category unseen there makes p 0"),
        (true, _) => PValue("Z-test p_value", EvidentlyStatistics.ZTestPValue(table), "any p below 0.05 is drift, however small the change and however many columns are tested"),
        _ => AtLeast("Jensen-Shannon distance", EvidentlyStatistics.JensenShannon(table), "no test asks whether the distance is chance, which few rows make likely"),
    };

    /// <summary>The other stattests of numbers.</summary>
    public static IReadOnlyList<(string Name, double Value)> Numbers(TwoSamples samples)
    {
        var bins = EvidentlyStatistics.Bins(samples);
        return
        [
            ("ks", EvidentlyStatistics.KolmogorovSmirnovPValue(samples)),
            ("wasserstein", EvidentlyStatistics.Wasserstein(samples)),
            ("psi", EvidentlyStatistics.PopulationStability(bins)),
            ("jensenshannon", EvidentlyStatistics.JensenShannon(bins)),
            ("kl_div", EvidentlyStatistics.KullbackLeibler(bins)),
            ("hellinger", EvidentlyStatistics.Hellinger(samples)),
            ("ed", EnergyDistance.Distance(samples)),
        ];
    }

    /// <summary>The other stattests of categories; the permutation test only where its thousand shuffles of all rows take no time.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="reference">The category of each row of the reference.</param>
    /// <param name="current">The category of each current row.</param>
    public static IReadOnlyList<(string Name, double Value)> Numbers(CountTable table, int[] reference, int[] current) =>
    [
        ("chisquare", EvidentlyStatistics.ChiSquarePValue(table)),
        ("psi", EvidentlyStatistics.PopulationStability(table)),
        ("jensenshannon", EvidentlyStatistics.JensenShannon(table)),
        ("kl_div", EvidentlyStatistics.KullbackLeibler(table)),
        ("hellinger", EvidentlyStatistics.Hellinger(table)),
        .. reference.Length + current.Length <= MostShuffledRows
            ? new[] { ("TVD", EvidentlyPermutation.TotalVariationPValue(reference, current, table.Categories)) }
            : [],
    ];

    private static PeerScore PValue(string test, double value, string method) => new(test, value, Level, value < Level) { Method = method };

    private static PeerScore AtLeast(string test, double value, string method) => new(test, value, Distance, value >= Distance) { Method = method };
}
