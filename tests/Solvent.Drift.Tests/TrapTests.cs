using Solvent.Tables;

namespace Solvent.Drift.Tests;

public sealed class TrapTests
{
    private static readonly System.Text.Json.JsonElement[] Traps = Reference.Read<System.Text.Json.JsonElement[]>("traps.json");

    [Fact]
    public void One_absurd_value_in_the_reference_does_not_hide_a_change_from_winter_to_summer()
    {
        var trap = Traps.Single(trap => Kind(trap) == "numeric_outlier_in_reference");
        double[] winter = [.. Numbers(trap, "reference")], summer = [.. Numbers(trap, "current")];
        double[] reference = [.. Enumerable.Repeat(winter, 40).SelectMany(values => values), 1e6];

        var column = Assert.Single(DriftDetection.Compare(
            Rows(reference), Rows(summer), cancellationToken: TestContext.Current.CancellationToken).Columns);

        Assert.Equal(DriftVerdict.Drift, column.Verdict);
        var expected = trap.GetProperty("with_outlier");
        Reference.Near(expected.GetProperty("ks_D").GetDouble(), column.Tests.Single(test => test.Method == "ks").Statistic!.Value, 1e-9, 0, "D");
        Reference.Near(expected.GetProperty("w1").GetDouble(), column.Tests.Single(test => test.Method == "wasserstein").Statistic!.Value, 1e-9, 0, "W1");
    }

    [Theory]
    [InlineData(600)]
    [InlineData(60)]
    public void One_row_of_an_unseen_category_is_named_and_is_no_drift(int first)
    {
        var trap = Traps.Single(trap => Kind(trap) == "one_row_of_an_unseen_category" && Counts(trap, "counts_ref")[0] == first);
        var table = new CountTable(Counts(trap, "counts_ref"), Counts(trap, "counts_cur"));
        Reference.Near(trap.GetProperty("two_sample").GetProperty("p").GetDouble(), ChiSquare.Compare(table).PValue, 1e-9, 0, "p");

        var column = Assert.Single(DriftDetection.Compare(
            Categories(table.Reference), Categories(table.Current), cancellationToken: TestContext.Current.CancellationToken).Columns);

        Assert.Equal(DriftVerdict.Ok, column.Verdict);
        Assert.Contains("1 current row", column.Reason, StringComparison.Ordinal);
        Assert.EndsWith("in a category unseen in the reference: 'category 2'", column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Population_stability_is_measured_against_its_own_noise()
    {
        var traps = Traps.Where(trap => Kind(trap) == "psi_null").ToList();

        Assert.NotEmpty(traps);
        Assert.All(traps, trap =>
        {
            var psi = PopulationStability.Compare(new CountTable(Counts(trap, "counts_ref"), Counts(trap, "counts_cur")));
            Reference.Near(trap.GetProperty("psi_laplace_05").GetDouble(), psi.Statistic, 1e-9, 0, "PSI");
            Reference.Near(trap.GetProperty("expected_psi_without_drift").GetDouble(), psi.NoiseFloor, 1e-9, 0, "noise floor");
        });
    }

    private static string? Kind(System.Text.Json.JsonElement trap) => trap.GetProperty("kind").GetString();

    private static IEnumerable<double> Numbers(System.Text.Json.JsonElement trap, string name)
        => trap.GetProperty(name).EnumerateArray().Select(value => value.GetDouble());

    private static long[] Counts(System.Text.Json.JsonElement trap, string name)
        => [.. trap.GetProperty(name).EnumerateArray().Select(value => value.GetInt64())];

    private static Table Rows(double[] values) => Table.FromRows(values.Select(value => new { value }));

    private static Table Categories(IReadOnlyList<long> counts)
        => Table.FromRows(counts.SelectMany((count, index) => Enumerable.Repeat(new { category = $"category {index}" }, (int)count)));
}
