using System.Text.Json;

namespace Solvent.Drift.Tests;

public sealed class CategoricalReferenceTests(ReferenceCounts counts)
{
    private const string File = "categorical.json";

    private static readonly Dictionary<string, JsonElement> Cases = Reference.Cases(File);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_statistic_of_two_sets_of_counts_agrees_with_scipy(string id)
    {
        var @case = Cases[id];
        var table = Reference.Table(@case.GetProperty("file").GetString()!);
        var (split, column) = (@case.GetProperty("split").GetString()!, @case.GetProperty("column").GetString()!);
        var reference = Values(table, column, Reference.Rows(table, split, "ref"));
        var current = Values(table, column, Reference.Rows(table, split, "cur"));
        string[] categories = [.. reference.Concat(current).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ours = new ReferenceCase
        {
            ["missing_ref"] = reference.Count(value => value is null),
            ["missing_cur"] = current.Count(value => value is null),
        };
        var table2 = new CountTable(Counts(reference, categories), Counts(current, categories));
        Assert.Equal(@case.GetProperty("categories").EnumerateArray().Select(name => name.GetString()), categories);
        ours.Add("counts_ref", table2.Reference);
        ours.Add("counts_cur", table2.Current);
        ours.AddDistances("", table2);
        Compare(ours, table2);
        ours.Ignore("evidently");

        counts.Add(File, ours.Matches(@case, ReferenceCase.Tolerance));
    }

    internal static void Compare(ReferenceCase ours, CountTable table, string path = "chi2_two_sample/")
    {
        var test = ChiSquare.Compare(table);
        ours[$"{path}chi2"] = test.Statistic;
        ours[$"{path}p"] = test.PValue;
        ours[$"{path}df"] = test.DegreesOfFreedom;
        ours[$"{path}log10_p"] = test.Log10PValue;
        var likelihood = ChiSquare.LikelihoodRatio(table);
        ours[$"{path}g"] = likelihood.Statistic;
        ours[$"{path}g_p"] = likelihood.PValue;
        var expected = Enumerable.Range(0, table.Categories).SelectMany(index => table.Expected(index)).ToList();
        ours[$"{path}min_expected"] = expected.Min();
        ours[$"{path}share_expected_below_5"] = expected.Average(count => count < 5 ? 1.0 : 0);
        var v = CramerV.Compare(table);
        ours[$"{path}cramers_v"] = v.Statistic;
        ours[$"{path}cramers_v_bias_corrected"] = v.BiasCorrected;
        ours["entropy_ref_bits"] = ShannonEntropy.Bits(table.Reference);
        ours["entropy_cur_bits"] = ShannonEntropy.Bits(table.Current);
        if (table.Categories != 2) return;
        var yates = ChiSquare.CompareWithYates(table);
        ours[$"{path}chi2_yates"] = yates.Statistic;
        ours[$"{path}p_yates"] = yates.PValue;
        ours[$"{path}fisher_p"] = FisherExact.PValue(table.Reference[0], table.Reference[1], table.Current[0], table.Current[1]);
        var z = TwoProportions.Compare(table.Reference[1], table.ReferenceTotal, table.Current[1], table.CurrentTotal);
        ours[$"{path}z"] = z.Statistic;
        ours[$"{path}z_p"] = z.PValue;
    }

    private static string?[] Values(Tables.Table table, string column, int[] rows) => Array.ConvertAll(rows, row => table[column].Format(row));

    private static long[] Counts(string?[] values, string[] categories)
        => Array.ConvertAll(categories, category => values.LongCount(value => value == category));
}
