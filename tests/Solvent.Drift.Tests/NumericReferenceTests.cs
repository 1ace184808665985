namespace Solvent.Drift.Tests;

public sealed class NumericReferenceTests
{
    private sealed record Case(
        string Id, double[] Reference, double[] Current, double Quartile1, double Quartile3, double Mean,
        double D, double PExact, double PLimit, double W1,
        long[] CountsReference, long[] CountsCurrent, double Psi, double NoiseFloor, double PsiP);

    private static readonly Case[] Cases = Drift.Tests.Reference.Read<Case[]>("numeric.json");

    public static TheoryData<string> Ids => [.. Cases.Select(@case => @case.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Statistics_agree_with_scipy(string id)
    {
        var expected = Cases.Single(@case => @case.Id == id);
        SortedSample reference = new(expected.Reference), current = new(expected.Current);

        var ks = KolmogorovSmirnov.Compare(reference, current);
        Drift.Tests.Reference.Statistic(expected.D, ks.Statistic, "D");
        Drift.Tests.Reference.PValue(expected.PExact, ks.ExactPValue, "exact p");
        Drift.Tests.Reference.PValue(expected.PLimit, ks.LimitPValue, "p of the limit");
        Drift.Tests.Reference.Statistic(expected.W1, Wasserstein.Distance(reference, current), "W1");
        Drift.Tests.Reference.Statistic(expected.Mean, reference.Mean, "mean");
        Drift.Tests.Reference.Statistic(expected.Quartile1, reference.Quantile(0.25), "first quartile");
        Drift.Tests.Reference.Statistic(expected.Quartile3, reference.Quantile(0.75), "third quartile");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Population_stability_agrees_bin_by_bin(string id)
    {
        var expected = Cases.Single(@case => @case.Id == id);

        var deciles = PopulationStability.ReferenceDeciles(new(expected.Reference), new(expected.Current));
        Assert.Equal(expected.CountsReference, deciles.Reference);
        Assert.Equal(expected.CountsCurrent, deciles.Current);

        var psi = PopulationStability.Compare(deciles);
        Drift.Tests.Reference.Statistic(expected.Psi, psi.Statistic, "PSI");
        Drift.Tests.Reference.Statistic(expected.NoiseFloor, psi.NoiseFloor, "noise floor");
        Drift.Tests.Reference.PValue(expected.PsiP, psi.PValue, "p of PSI");
    }
}
