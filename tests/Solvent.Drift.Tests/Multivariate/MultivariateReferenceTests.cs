using System.Text.Json;

namespace Solvent.Drift.Tests;

public sealed class MultivariateReferenceTests(ReferenceCounts counts)
{
    private const string File = "multivariate.json";
    private const int MostRows = 400;

    private static readonly Dictionary<string, JsonElement> Cases = Reference.Cases(File);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Comparisons_of_several_columns_agree_with_numpy_and_scikit_learn(string id)
    {
        var @case = Cases[id];
        var tables = Standardised(@case);
        var distances = new PairwiseDistances(tables);
        var ours = new ReferenceCase
        {
            ["n_ref"] = tables.Reference.Length,
            ["n_cur"] = tables.Current.Length,
            ["median_heuristic/median_pairwise_distance_pooled_i_lt_j"] = distances.Median,
            ["median_heuristic/sigma"] = distances.Median,
            ["median_heuristic/gamma_1_over_2sigma2"] = 1 / (2 * distances.Median * distances.Median),
        };
        var tolerances = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var kernel in @case.GetProperty("mmd2").EnumerateObject())
        {
            var sigma = kernel.Name switch
            {
                "sigma=median" => distances.Median,
                "sigma=1" => 1,
                _ => Math.Sqrt(distances.MedianOfSquares / 2),
            };
            var permutations = kernel.Value.GetProperty("permutations").GetInt32();
            var mmd = MaximumMeanDiscrepancy.Compare(distances, sigma, permutations, seed: 1);
            ours[$"mmd2/{kernel.Name}/sigma2"] = sigma * sigma;
            ours[$"mmd2/{kernel.Name}/biased_V"] = mmd.Biased;
            ours[$"mmd2/{kernel.Name}/unbiased_U"] = mmd.Unbiased;
            ours[$"mmd2/{kernel.Name}/permutation_p"] = mmd.PValue;
            tolerances[$"mmd2/{kernel.Name}/permutation_p"] = kernel.Value.GetProperty("permutation_p_tolerance").GetDouble();
            ours.Ignore($"mmd2/{kernel.Name}/permutations", $"mmd2/{kernel.Name}/permutation_p_tolerance");
        }

        var energy = MultivariateEnergy.Compare(distances, permutations: 1, seed: 1);
        ours["energy/squared_V"] = energy.Squared;
        ours["energy/sqrt_V"] = energy.Distance;
        ours["energy/test_statistic_nm_over_n_plus_m"] = energy.TestStatistic;
        ours["domain_classifier/logistic_5fold_auc"] = DomainClassifier.Compare(tables.Reference, tables.Current, permutations: 0).Auc;
        tolerances["domain_classifier/logistic_5fold_auc"] = @case.GetProperty("domain_classifier").GetProperty("tolerance_abs").GetDouble();
        // The other classifier of the reference is no part of ours.
        ours.Ignore("domain_classifier/boosting_5fold_auc", "domain_classifier/tolerance_abs");
        var components = PrincipalComponents.Compare(tables.Reference, tables.Current);
        ours.Add("pca_reconstruction/explained_variance_ratio", components.ExplainedVariance);
        ours["pca_reconstruction/components_for_65pct"] = components.Components;
        ours["pca_reconstruction/mean_error_ref"] = components.ReferenceError;
        ours["pca_reconstruction/mean_error_cur"] = components.CurrentError;
        var shift = FeatureShift.Compare(tables.Reference, tables.Current);
        ours["mahalanobis_mean_shift"] = shift.Mahalanobis;
        ours["max_abs_correlation_change"] = shift.LargestCorrelationChange;

        counts.Add(File, ours.Matches(@case, path => tolerances.TryGetValue(path, out var absolute) ? (0, absolute) : (1e-9, 1e-12)));
    }

    internal static TwoTables Standardised(JsonElement @case)
    {
        var table = Reference.Table(@case.GetProperty("file").GetString()!);
        string[] columns = [.. @case.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)];
        var split = @case.GetProperty("split").GetString()!;
        return new TwoTables(Rows("ref"), Rows("cur")).Standardised();

        double[][] Rows(string side)
        {
            var rows = Reference.Rows(table, split, side);
            var values = Array.ConvertAll(columns, column => Reference.Numbers(table, column, rows));
            return [.. Enumerable.Range(0, rows.Length).Select(row => Array.ConvertAll(values, column => column[row])).Where(row => !row.Any(double.IsNaN)).Take(MostRows)];
        }
    }
}
