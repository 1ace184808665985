namespace Solvent.Drift;

/// <summary>The statistics that a comparison shows beside its verdict when it is asked for them by name.</summary>
internal static class NamedTests
{
    private static readonly Dictionary<string, Func<TwoSamples, DriftTest>> OfNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ksPlus"] = samples => Statistic("ksPlus", Ks(samples).Plus),
        ["ksMinus"] = samples => Statistic("ksMinus", Ks(samples).Minus),
        ["ksLimit"] = samples => Test("ksLimit", Ks(samples).Statistic, Ks(samples).LimitPValue),
        ["ksOneSample"] = samples => Test("ksOneSample", Ks(samples).Statistic, Ks(samples).OneSamplePValue),
        ["ad"] = samples => With(AndersonDarling.Compare(samples), test => Test("ad", test.Statistic, test.PValue)),
        ["adRight"] = samples => With(AndersonDarling.Compare(samples), test => Test("adRight", test.RightStatistic, test.RightPValue)),
        ["cvm"] = samples => With(CramerVonMises.Compare(samples), test => Test("cvm", test.Statistic, test.PValue)),
        ["mannWhitney"] = samples => With(MannWhitney.Compare(samples), test => Test("mannWhitney", test.Statistic, test.PValue) with { Effect = test.Superiority }),
        ["welch"] = samples => With(WelchTest.Compare(samples), test => Test("welch", test.Statistic, test.PValue) with { Effect = Finite(test.CohenD) }),
        ["energy"] = samples => Statistic("energy", EnergyDistance.Distance(samples)),
    };

    private static readonly Dictionary<string, Func<CountTable, DriftTest>> OfCounts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["js"] = table => Statistic("js", JensenShannon.Distance(table)),
        ["hellinger"] = table => Statistic("hellinger", Hellinger.Distance(table)),
        ["lInfinity"] = table => Statistic("lInfinity", table.LargestDifference),
        ["kl"] = table => Statistic("kl", KullbackLeibler.OfCurrent(table)),
    };

    private static readonly Dictionary<string, Func<CountTable, DriftTest>> OfCategories = new(StringComparer.OrdinalIgnoreCase)
    {
        ["chi2Unpooled"] = table => With(ChiSquare.Compare(table), test => Test("chi2Unpooled", test.Statistic, test.PValue)),
        ["g"] = table => With(ChiSquare.LikelihoodRatio(table), test => Test("g", test.Statistic, test.PValue)),
        ["cramerV"] = table => Statistic("cramerV", CramerV.Compare(table).Statistic) with { Effect = CramerV.Compare(table).BiasCorrected },
    };

    private static readonly Dictionary<string, Func<CountTable, DriftTest>> OfTwoCategories = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yates"] = table => With(ChiSquare.CompareWithYates(table), test => Test("yates", test.Statistic, test.PValue)),
        ["fisherExact"] = table => Test("fisherExact", null, FisherExact.PValue(table.Reference[0], table.Reference[1], table.Current[0], table.Current[1])),
        ["z"] = table => With(TwoProportions.Compare(table.Reference[1], table.ReferenceTotal, table.Current[1], table.CurrentTotal), test => Test("z", test.Statistic, test.PValue)),
    };

    /// <summary>The names that <see cref="DriftOptions.Tests"/> may hold besides <see cref="DriftOptions.AllTests"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. OfNumbers.Keys, .. OfCounts.Keys, .. OfCategories.Keys, .. OfTwoCategories.Keys];

    /// <summary>Statistics of numbers; those of shares over the deciles of the reference.</summary>
    public static IEnumerable<DriftTest> Of(Lazy<TwoSamples> samples, CountTable deciles, DriftOptions options)
        => Chosen(OfNumbers, options).Select(test => test(samples.Value)).Concat(Chosen(OfCounts, options).Select(test => test(deciles)));

    /// <summary>Statistics of categories, of which none is pooled.</summary>
    public static IEnumerable<DriftTest> Of(CountTable categories, DriftOptions options)
        => Chosen(OfCounts, options).Concat(Chosen(OfCategories, options)).Concat(categories.Categories == 2 ? Chosen(OfTwoCategories, options) : []).Select(test => test(categories));

    private static IEnumerable<Func<T, DriftTest>> Chosen<T>(Dictionary<string, Func<T, DriftTest>> tests, DriftOptions options)
        => tests.Where(test => options.Shows(test.Key)).Select(test => test.Value);

    private static DriftTest With<T>(T test, Func<T, DriftTest> show) => show(test);

    private static KolmogorovSmirnov Ks(TwoSamples samples) => KolmogorovSmirnov.Compare(samples.Reference, samples.Current);

    private static DriftTest Statistic(string method, double value) => new(method, Finite(value), null, null, null, null);

    private static DriftTest Test(string method, double? value, double pValue) => new(method, Finite(value), Finite(pValue), null, null, null);

    private static double? Finite(double? value) => value is { } known && double.IsFinite(known) ? known : null;
}
