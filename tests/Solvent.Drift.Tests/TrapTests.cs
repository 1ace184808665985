using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class TrapTests(ReferenceCounts counts)
{
    private const string File = "traps.json";

    private static readonly JsonElement[] Traps = [.. Reference.Read(File).GetProperty("cases").EnumerateArray()];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Traps.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_default_verdict_is_right_where_others_fail(int index)
    {
        var trap = Traps[index];
        var ours = new ReferenceCase();
        switch (trap.GetProperty("kind").GetString())
        {
            case "numeric_outlier_in_reference":
                OutlierInReference(trap, ours);
                break;
            case "one_row_of_an_unseen_category":
                UnseenCategory(trap, ours);
                break;
            case "psi_null":
                StabilityWithoutDrift(trap, ours);
                break;
            case var kind:
                Assert.Fail($"There is no test of the trap '{kind}'.");
                break;
        }

        counts.Add(File, ours.Matches(trap, _ => (1e-9, 0)));
    }

    private static void OutlierInReference(JsonElement trap, ReferenceCase ours)
    {
        var table = Reference.Table(trap.GetProperty("file").GetString()!);
        var (split, column) = (trap.GetProperty("split").GetString()!, trap.GetProperty("column").GetString()!);
        var before = Reference.Numbers(table, column, Reference.Rows(table, split, "ref"));
        var current = Reference.Numbers(table, column, Reference.Rows(table, split, "cur"));
        double[] clean = [.. Enumerable.Repeat(before, trap.GetProperty("repeat_reference").GetInt32()).SelectMany(values => values)];
        double[] spoilt = [.. clean, trap.GetProperty("append_to_reference").GetDouble()];
        foreach (var (name, reference) in new[] { ("clean", clean), ("with_outlier", spoilt) })
        {
            var verdict = Assert.Single(Compare(Rows(reference), Rows(current)).Columns);
            Assert.Equal(DriftVerdict.Drift, verdict.Verdict);
            var deciles = SampleBins.Deciles(reference).Table(reference, current);
            ours[$"{name}/n_ref"] = reference.Length;
            ours[$"{name}/n_cur"] = current.Length;
            ours[$"{name}/ks_D"] = verdict.Tests.Single(test => test.Method == "ks").Statistic;
            ours[$"{name}/w1"] = verdict.Tests.Single(test => test.Method == "wasserstein").Statistic;
            ours[$"{name}/psi_quantile10_clip1e4"] = PopulationStability.Clipped(deciles, 1e-4);
            ours[$"{name}/js2_quantile10"] = JensenShannon.Distance(deciles);
            ours.Ignore($"{name}/evidently");
        }

        ours.Ignore("repeat_reference", "append_to_reference");
    }

    private static void UnseenCategory(JsonElement trap, ReferenceCase ours)
    {
        var table = Counts(trap, ours);
        CategoricalReferenceTests.Compare(ours, table, "two_sample/");
        ours.Ignore("evidently");

        var column = Assert.Single(Compare(Categories(table.Reference), Categories(table.Current)).Columns);

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.Contains("1 current row", column.Reason, StringComparison.Ordinal);
        Assert.Contains("in a category unseen in the reference: 'category 2'", column.Reason, StringComparison.Ordinal);
    }

    /// <summary>PSI is measured against its own noise: alone it is no verdict, and chi-square with total variation tells.</summary>
    private static void StabilityWithoutDrift(JsonElement trap, ReferenceCase ours)
    {
        var table = Counts(trap, ours);
        var (psi, test) = (PopulationStability.Compare(table), ChiSquare.Compare(table));
        ours["psi_laplace_05"] = psi.Statistic;
        ours["expected_psi_without_drift"] = psi.NoiseFloor;
        ours["chi2"] = psi.Statistic / ((1.0 / table.ReferenceTotal) + (1.0 / table.CurrentTotal));
        ours["df"] = test.DegreesOfFreedom;
        ours["p"] = psi.PValue;

        var column = Assert.Single(Compare(Categories(table.Reference), Categories(table.Current)).Columns);

        Assert.Equal(test.PValue <= 0.05 && table.TotalVariation >= 0.05 ? DriftVerdict.Drift : DriftVerdict.Ok, column.Verdict);
    }

    private static CountTable Counts(JsonElement trap, ReferenceCase ours)
    {
        ours.Ignore("counts_ref", "counts_cur");
        return new CountTable(Reference.Counts(trap.GetProperty("counts_ref")), Reference.Counts(trap.GetProperty("counts_cur")));
    }

    private static DriftReport Compare(Table reference, Table current)
        => DriftDetection.Compare(reference, current, cancellationToken: TestContext.Current.CancellationToken);

    private static Table Rows(double[] values) => Table.FromRows(values.Select(value => new { value }));

    private static Table Categories(IReadOnlyList<long> counts)
        => Table.FromRows(counts.SelectMany((count, index) => Enumerable.Repeat(new { category = $"category {index}" }, (int)count)));
}
