using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The statistics of Evidently's stattests, in its own flavour of bins and fill values.</summary>
/// <remarks>Evidently, src/evidently/calculations/stattests, read in version 0.2.8 and at its main branch of 2026.</remarks>
internal static class EvidentlyStatistics
{
    private const int FewDistinctValues = 20;
    private const double SmallestDeviation = 0.001;

    /// <summary>Bins of Sturges' rule over both samples, or the distinct values when the reference has at most 20.</summary>
    public static CountTable Bins(TwoSamples samples)
        => SampleDescription.Of(samples.Reference).Distinct > FewDistinctValues ? SampleBins.Sturges(samples).Table(samples) : PeerShares.DistinctValues(samples);

    public static double KolmogorovSmirnovPValue(TwoSamples samples)
    {
        // SciPy's own choice between the exact and the asymptotic p-value.
        const int MostExact = 10_000;
        var test = KolmogorovSmirnov.Compare(samples.Reference, samples.Current);
        return Math.Max(samples.Reference.Count, samples.Current.Count) <= MostExact ? test.ExactPValue : test.OneSamplePValue;
    }

    public static double Wasserstein(TwoSamples samples)
        => Drift.Wasserstein.Distance(samples.Reference, samples.Current)
            / Math.Max(SmallestDeviation, Math.Sqrt(SampleMoments.Of(samples.Reference).Second));

    public static double PopulationStability(CountTable table) => PeerShares.Of(table).Fill(SmallestShare).PopulationStability();

    public static double JensenShannon(CountTable table) => PeerShares.Of(table).JensenShannon();

    public static double KullbackLeibler(CountTable table) => PeerShares.Of(table).Fill(SmallestShare).KullbackLeibler();

    /// <summary>Hellinger's distance of numbers: as many bins as Sturges' rule gives for the distinct values.</summary>
    public static double Hellinger(TwoSamples samples)
    {
        var distinct = PeerShares.DistinctValues(samples).Categories;
        var (lower, upper) = samples.Range;
        var bins = new SampleBins(BinEdges.EqualWidth(lower, upper, BinEdges.SturgesCount(distinct)), OutsideBins.LeftOut);
        return Hellinger(bins.Table(samples));
    }

    public static double Hellinger(CountTable table) => PeerShares.Of(table).HellingerByOverlap();

    /// <summary>Chi-square of the current counts against those of the reference, scaled: the reference is taken for the truth.</summary>
    public static double ChiSquarePValue(CountTable table)
    {
        var scale = (double)table.CurrentTotal / table.ReferenceTotal;
        var statistic = 0.0;
        for (var i = 0; i < table.Categories; i++)
        {
            var expected = table.Reference[i] * scale;
            var difference = table.Current[i] - expected;
            if (difference != 0) statistic += difference * difference / expected;
        }

        return double.IsInfinity(statistic) ? 0 : ChiSquareDistribution.Survival(statistic, table.Categories - 1);
    }

    /// <summary>The z-test of the share of the first of two values.</summary>
    public static double ZTestPValue(CountTable table)
    {
        if (table.Categories < 2) return 1;
        var z = TwoProportions.Compare(table.Reference[0], table.ReferenceTotal, table.Current[0], table.CurrentTotal).Statistic;
        return 2 * (1 - (0.5 * SpecialFunctions.Erfc(-Math.Abs(z) / Math.Sqrt(2))));
    }

    private static double SmallestShare(double[] shares)
    {
        const double Usual = 0.0001, Fraction = 1_000_000;
        var smallest = shares.Where(share => share != 0).Min();
        return smallest <= Usual ? smallest / Fraction : Usual;
    }
}
