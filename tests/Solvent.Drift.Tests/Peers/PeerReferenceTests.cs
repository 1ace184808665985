using System.Text.Json;

namespace Solvent.Drift.Tests;

public sealed class PeerReferenceTests(ReferenceCounts counts)
{
    private static readonly Dictionary<string, JsonElement> Numeric = Reference.Cases("numeric.json");

    private static readonly Dictionary<string, JsonElement> Categorical = Reference.Cases("categorical.json");

    private static readonly JsonElement[] Traps = [.. Reference.Read("traps.json").GetProperty("cases").EnumerateArray().Where(trap => trap.TryGetProperty("evidently", out _))];

    public static TheoryData<string> NumericIds => [.. Numeric.Keys];

    public static TheoryData<string> CategoricalIds => [.. Categorical.Keys];

    [Theory]
    [MemberData(nameof(NumericIds))]
    public void Numbers_get_the_scores_of_evidently_and_frouros(string id)
    {
        var @case = Numeric[id];
        var table = Reference.Table(@case.GetProperty("file").GetString()!);
        var (split, column) = (@case.GetProperty("split").GetString()!, @case.GetProperty("column").GetString()!);
        var samples = TwoSamples.Of(
            Reference.Numbers(table, column, Reference.Rows(table, split, "ref")),
            Reference.Numbers(table, column, Reference.Rows(table, split, "cur")));

        counts.Add("numeric.json evidently", Evidently(samples).Matches(@case.GetProperty("evidently"), _ => (1e-9, 1e-14)));
        var frouros = new ReferenceCase
        {
            ["psi"] = FrourosDistances.PopulationStability(samples),
            ["js"] = FrourosDistances.JensenShannon(samples),
            ["emd"] = Wasserstein.Distance(samples.Reference, samples.Current),
            ["hellinger"] = FrourosDistances.Hellinger(samples),
            ["energy"] = EnergyDistance.Distance(samples),
            ["hi_complement"] = FrourosDistances.IntersectionComplement(samples),
        };
        counts.Add("numeric.json frouros", frouros.Matches(@case.GetProperty("frouros"), _ => (1e-10, 1e-12)));
        Assert.Equal(TestName(@case), EvidentlyVerdict.OfNumbers(samples).Test);
    }

    [Theory]
    [MemberData(nameof(CategoricalIds))]
    public void Categories_get_the_scores_of_evidently(string id)
    {
        var @case = Categorical[id];
        var table = new CountTable(Reference.Counts(@case.GetProperty("counts_ref")), Reference.Counts(@case.GetProperty("counts_cur")));

        counts.Add("categorical.json evidently", Evidently(table, Codes(@case, "ref"), Codes(@case, "cur")).Matches(@case.GetProperty("evidently"), _ => (1e-9, 1e-14)));
        Assert.Equal(TestName(@case), EvidentlyVerdict.OfCategories(table).Test);
    }

    [Fact]
    public void An_unseen_category_gets_the_scores_of_evidently()
        => Assert.All(Traps, trap =>
        {
            var table = new CountTable(Reference.Counts(trap.GetProperty("counts_ref")), Reference.Counts(trap.GetProperty("counts_cur")));
            counts.Add("traps.json evidently", Evidently(table, Codes(table.Reference), Codes(table.Current)).Matches(trap.GetProperty("evidently"), _ => (1e-9, 1e-14)));
        });

    [Fact]
    public void An_outlier_in_the_reference_gets_the_scores_of_evidently()
        => Assert.All(Reference.Read("traps.json").GetProperty("cases").EnumerateArray().Where(trap => trap.TryGetProperty("clean", out _)), trap =>
        {
            var table = Reference.Table(trap.GetProperty("file").GetString()!);
            var (split, column) = (trap.GetProperty("split").GetString()!, trap.GetProperty("column").GetString()!);
            var before = Reference.Numbers(table, column, Reference.Rows(table, split, "ref"));
            var current = Reference.Numbers(table, column, Reference.Rows(table, split, "cur"));
            double[] clean = [.. Enumerable.Repeat(before, trap.GetProperty("repeat_reference").GetInt32()).SelectMany(values => values)];
            double[] spoilt = [.. clean, trap.GetProperty("append_to_reference").GetDouble()];
            counts.Add("traps.json evidently", Evidently(TwoSamples.Of(clean, current)).Matches(trap.GetProperty("clean").GetProperty("evidently"), _ => (1e-9, 1e-14)));
            counts.Add("traps.json evidently", Evidently(TwoSamples.Of(spoilt, current)).Matches(trap.GetProperty("with_outlier").GetProperty("evidently"), _ => (1e-9, 1e-14)));
        });

    private static ReferenceCase Evidently(TwoSamples samples)
    {
        var ours = new ReferenceCase();
        var bins = EvidentlyStatistics.Bins(samples);
        PValue(ours, "ks", EvidentlyStatistics.KolmogorovSmirnovPValue(samples));
        Distance(ours, "wasserstein", EvidentlyStatistics.Wasserstein(samples));
        Distance(ours, "psi", EvidentlyStatistics.PopulationStability(bins));
        Distance(ours, "jensenshannon", EvidentlyStatistics.JensenShannon(bins));
        Distance(ours, "kl_div", EvidentlyStatistics.KullbackLeibler(bins));
        Distance(ours, "hellinger", EvidentlyStatistics.Hellinger(samples));
        Distance(ours, "ed", EnergyDistance.Distance(samples));
        Default(ours, EvidentlyVerdict.OfNumbers(samples));
        return ours;
    }

    private static int[] Codes(JsonElement @case, string side)
    {
        var table = Reference.Table(@case.GetProperty("file").GetString()!);
        string[] categories = [.. @case.GetProperty("categories").EnumerateArray().Select(category => category.GetString()!)];
        return [.. Reference.Rows(table, @case.GetProperty("split").GetString()!, side)
            .Select(row => Array.IndexOf(categories, table[@case.GetProperty("column").GetString()!].Format(row)))
            .Where(code => code >= 0)];
    }

    private static int[] Codes(IEnumerable<long> counts) => [.. counts.SelectMany((count, category) => Enumerable.Repeat(category, (int)count))];

    private static ReferenceCase Evidently(CountTable table, int[] reference, int[] current)
    {
        var ours = new ReferenceCase();
        PValue(ours, "chisquare", EvidentlyStatistics.ChiSquarePValue(table));
        Distance(ours, "psi", EvidentlyStatistics.PopulationStability(table));
        Distance(ours, "jensenshannon", EvidentlyStatistics.JensenShannon(table));
        Distance(ours, "kl_div", EvidentlyStatistics.KullbackLeibler(table));
        Distance(ours, "hellinger", EvidentlyStatistics.Hellinger(table));
        var variation = EvidentlyPermutation.TotalVariationPValue(reference, current, table.Categories);
        Score(ours, "TVD", variation, 0.1, variation < 0.1);
        Default(ours, EvidentlyVerdict.OfCategories(table));
        return ours;
    }

    private static void Default(ReferenceCase ours, PeerScore score) => Score(ours, "default", score.Score, score.Threshold, score.Drifted);

    private static void PValue(ReferenceCase ours, string test, double score) => Score(ours, test, score, 0.05, score < 0.05);

    private static void Distance(ReferenceCase ours, string test, double score) => Score(ours, test, score, 0.1, score >= 0.1);

    private static void Score(ReferenceCase ours, string test, double score, double threshold, bool drifted)
    {
        ours[$"{test}/score"] = score;
        ours[$"{test}/threshold"] = threshold;
        ours[$"{test}/drifted"] = drifted ? 1 : 0;
    }

    private static string TestName(JsonElement @case) => @case.GetProperty("evidently").GetProperty("default").GetProperty("test").GetString() switch
    {
        "ks" => "K-S p_value",
        "chisquare" => "chi-square p_value",
        "z" => "Z-test p_value",
        "wasserstein" => "Wasserstein distance (normed)",
        "jensenshannon" => "Jensen-Shannon distance",
        var name => name!,
    };
}
