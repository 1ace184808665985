namespace Solvent.Drift;

/// <summary>Frouros' statistical test of a column at the level of its examples, with its distances beside it: for those it has no thresholds.</summary>
internal static class FrourosVerdict
{
    private const double Level = 0.05;
    private const string Method = "p is compared with a level column by column, without a size of the change; its PSI fills an empty bin with the smallest double, so that one row can make it large";

    public static PeerScore OfNumbers(TwoSamples samples)
    {
        var pValue = EvidentlyStatistics.KolmogorovSmirnovPValue(samples);
        return new PeerScore("KSTest p_value", pValue, Level, pValue < Level)
        {
            Method = Method,
            Numbers =
            [
                ("psi", FrourosDistances.PopulationStability(samples)),
                ("js", FrourosDistances.JensenShannon(samples)),
                ("emd", Wasserstein.Distance(samples.Reference, samples.Current)),
                ("hellinger", FrourosDistances.Hellinger(samples)),
                ("energy", EnergyDistance.Distance(samples)),
                ("hi_complement", FrourosDistances.IntersectionComplement(samples)),
            ],
        };
    }

    /// <summary>The contingency test, with Yates' correction for two categories.</summary>
    public static PeerScore OfCategories(CountTable table)
    {
        var test = table.Categories == 2 ? ChiSquare.CompareWithYates(table) : ChiSquare.Compare(table);
        return new PeerScore("ChiSquareTest p_value", test.PValue, Level, test.PValue < Level)
        {
            Method = "rare categories are not pooled, and p is compared with a level column by column, without a size of the change",
            Numbers = [("chi2", test.Statistic)],
        };
    }
}
