using CsCheck;

namespace Solvent.Drift.Tests;

public sealed class MultiplicityTests
{
    private sealed record Case(double[] P, double[] Bonferroni, double[] Holm, double[] BenjaminiHochberg);

    private static readonly Case[] Cases = Reference.Read<Case[]>("multipletests.json");

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Adjusted_p_values_agree_with_statsmodels(int index)
    {
        var expected = Cases[index];
        Agrees(expected.BenjaminiHochberg, Multiplicity.BenjaminiHochberg);
        Agrees(expected.Holm, Multiplicity.Holm);
        Agrees(expected.Bonferroni, Multiplicity.Bonferroni);
        Agrees(expected.P, Multiplicity.None);

        void Agrees(double[] values, Multiplicity multiplicity)
        {
            var adjusted = PValueAdjustment.Adjust(expected.P, multiplicity);
            for (var i = 0; i < values.Length; i++) Reference.Near(values[i], adjusted[i], 0, 1e-12, $"{multiplicity}[{i}]");
        }
    }

    [Fact]
    public void No_correction_makes_a_p_value_smaller_and_stricter_ones_make_it_larger()
        => Gen.Double[0, 1].List[0, 30].Sample(pValues =>
        {
            var mild = PValueAdjustment.Adjust(pValues, Multiplicity.BenjaminiHochberg);
            var strict = PValueAdjustment.Adjust(pValues, Multiplicity.Holm);
            var strictest = PValueAdjustment.Adjust(pValues, Multiplicity.Bonferroni);
            return Enumerable.Range(0, pValues.Count).All(i =>
                AtMost(pValues[i], mild[i]) && AtMost(mild[i], strict[i]) && AtMost(strict[i], strictest[i]) && strictest[i] <= 1);
        });

    private static bool AtMost(double smaller, double larger) => smaller <= larger * (1 + 1e-12);
}
