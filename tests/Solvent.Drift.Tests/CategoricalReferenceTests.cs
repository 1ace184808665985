namespace Solvent.Drift.Tests;

public sealed class CategoricalReferenceTests
{
    private sealed record Case(
        string Id, long[] CountsReference, long[] CountsCurrent, double Chi2, double P, int Df, double? FisherP,
        double TotalVariation, double Psi, double NoiseFloor, double PsiP);

    private static readonly Case[] Cases = Reference.Read<Case[]>("categorical.json");

    public static TheoryData<string> Ids => [.. Cases.Select(@case => @case.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Statistics_agree_with_scipy(string id)
    {
        var expected = Cases.Single(@case => @case.Id == id);
        var table = new CountTable(expected.CountsReference, expected.CountsCurrent);

        var test = ChiSquare.Compare(table);
        Reference.Statistic(expected.Chi2, test.Statistic, "chi-square");
        Reference.PValue(expected.P, test.PValue, "p of chi-square");
        Assert.Equal(expected.Df, test.DegreesOfFreedom);
        Reference.Statistic(expected.TotalVariation, table.TotalVariation, "total variation");

        var psi = PopulationStability.Compare(table);
        Reference.Statistic(expected.Psi, psi.Statistic, "PSI");
        Reference.Statistic(expected.NoiseFloor, psi.NoiseFloor, "noise floor");
        Reference.PValue(expected.PsiP, psi.PValue, "p of PSI");
        if (expected.FisherP is { } fisher)
        {
            Reference.PValue(fisher, FisherExact.PValue(table.Reference[0], table.Reference[1], table.Current[0], table.Current[1]), "Fisher's p");
        }
    }
}
