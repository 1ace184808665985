using System.Text.Json;

namespace Solvent.Drift.Tests;

public sealed class NumericReferenceTests(ReferenceCounts counts)
{
    private const string File = "numeric.json";

    private static readonly Dictionary<string, JsonElement> Cases = Reference.Cases(File);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_statistic_of_two_samples_agrees_with_scipy(string id)
    {
        var @case = Cases[id];
        var table = Reference.Table(@case.GetProperty("file").GetString()!);
        var (split, column) = (@case.GetProperty("split").GetString()!, @case.GetProperty("column").GetString()!);
        var reference = Reference.Numbers(table, column, Reference.Rows(table, split, "ref"));
        var current = Reference.Numbers(table, column, Reference.Rows(table, split, "cur"));
        var ours = new ReferenceCase
        {
            ["missing_ref"] = reference.Count(double.IsNaN),
            ["missing_cur"] = current.Count(double.IsNaN),
        };
        Describe(ours, "ref", SampleDescription.Of(reference));
        Describe(ours, "cur", SampleDescription.Of(current));
        Compare(ours, reference, current);
        Bins(ours, reference, current);
        ours.Ignore("evidently", "frouros");

        counts.Add(File, ours.Matches(@case, ReferenceCase.Tolerance));
    }

    private static void Describe(ReferenceCase ours, string side, SampleDescription description)
    {
        ours[$"{side}/n"] = description.Count;
        ours[$"{side}/n_distinct"] = description.Distinct;
        ours[$"{side}/zeros"] = description.Zeros;
        ours[$"{side}/min"] = description.Minimum;
        ours[$"{side}/max"] = description.Maximum;
        ours[$"{side}/sum"] = description.Sum;
        ours[$"{side}/mean"] = description.Mean;
        ours[$"{side}/std_sample"] = description.StandardDeviation;
        ours[$"{side}/std_population"] = description.PopulationStandardDeviation;
        ours[$"{side}/skewness_biased"] = description.Skewness;
        ours[$"{side}/kurtosis_excess_biased"] = description.ExcessKurtosis;
        ours[$"{side}/mad_median"] = description.MedianAbsoluteDeviation;
        string[] shares = ["0.01", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.99"];
        foreach (var share in shares)
        {
            ours[$"{side}/quantiles_type7/{share}"] = description.Quantile(double.Parse(share, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void Compare(ReferenceCase ours, double[] reference, double[] current)
    {
        var ks = KolmogorovSmirnov.Compare(reference, current);
        ours["ks/D"] = ks.Statistic;
        ours["ks/D_plus"] = ks.Plus;
        ours["ks/D_minus"] = ks.Minus;
        ours["ks/en"] = ks.EffectiveSize;
        ours["ks/p_exact"] = ks.ExactPValue;
        ours["ks/p_scipy_asymp"] = ks.OneSamplePValue;
        ours["ks/p_kolmogorov_limit"] = ks.LimitPValue;
        const double Floor = 0.001;
        var distance = Wasserstein.Distance(reference, current);
        ours["wasserstein/w1"] = distance;
        ours["wasserstein/ref_std_floor"] = Floor;
        ours["wasserstein/w1_over_ref_std_population"] = distance / Math.Max(Floor, SampleDescription.Of(reference).PopulationStandardDeviation);
        ours["energy_distance_1d_sqrt"] = EnergyDistance.Distance(reference, current);
        var cvm = CramerVonMises.Compare(reference, current);
        ours["cramer_von_mises/T"] = cvm.Statistic;
        ours["cramer_von_mises/p_asymptotic"] = cvm.AsymptoticPValue;
        if (Math.Max(cvm.N, cvm.M) <= CramerVonMises.ExactLimit) ours["cramer_von_mises/p_exact"] = cvm.ExactPValue;
        var anderson = AndersonDarling.Compare(reference, current);
        ours["anderson_darling_ksamp/A2_midrank"] = anderson.Statistic;
        ours["anderson_darling_ksamp/p_midrank_clipped_0001_025"] = anderson.PValue;
        ours["anderson_darling_ksamp/A2_right"] = anderson.RightStatistic;
        ours["anderson_darling_ksamp/p_right_clipped"] = anderson.RightPValue;
        var mannWhitney = MannWhitney.Compare(reference, current);
        ours["ks/ties"] = mannWhitney.HasTies ? 1 : 0;
        ours["mann_whitney/U_ref"] = mannWhitney.Statistic;
        ours["mann_whitney/p_asymptotic_continuity_tie_corrected"] = mannWhitney.AsymptoticPValue;
        if (Math.Max(mannWhitney.N, mannWhitney.M) <= CramerVonMises.ExactLimit) ours["mann_whitney/p_exact"] = mannWhitney.ExactPValue;
        var welch = WelchTest.Compare(reference, current);
        ours["welch_t/t"] = welch.Statistic;
        ours["welch_t/p"] = welch.PValue;
        ours["welch_t/df"] = welch.DegreesOfFreedom;
        ours["cohens_d"] = welch.CohenD;
    }

    private static void Bins(ReferenceCase ours, double[] reference, double[] current)
    {
        (string Name, string Edges, SampleBins Bins)[] rules =
        [
            ("quantile10_of_ref", "inner_edges", SampleBins.Deciles(reference)),
            ("equalwidth10_of_ref", "inner_edges", SampleBins.EqualWidth(reference)),
            ("sturges_of_union", "edges", SampleBins.Sturges(reference, current)),
            ("doane_of_ref_plus_leftover", "edges", SampleBins.Doane(reference)),
        ];
        foreach (var (name, edges, bins) in rules)
        {
            var table = bins.Table(reference, current);
            ours.Add($"binned/{name}/{edges}", bins.Edges);
            ours.Add($"binned/{name}/counts_ref", table.Reference);
            ours.Add($"binned/{name}/counts_cur", table.Current);
            ours.AddDistances($"binned/{name}/", table);
        }
    }
}
