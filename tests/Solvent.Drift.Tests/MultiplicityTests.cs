using System.Text.Json;
using CsCheck;

namespace Solvent.Drift.Tests;

public sealed class MultiplicityTests(ReferenceCounts counts)
{
    private const string File = "multipletests.json";

    private static readonly JsonElement[] Lists = [.. Reference.Read(File).GetProperty("lists").EnumerateArray()];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Lists.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Adjusted_p_values_and_rejections_agree_with_statsmodels(int index)
    {
        var pValues = Reference.Numbers(Lists[index].GetProperty("p"));
        var ours = new ReferenceCase();
        ours.Ignore("p");
        (string Name, Multiplicity Multiplicity)[] methods =
        [
            ("bonferroni", Multiplicity.Bonferroni),
            ("holm", Multiplicity.Holm),
            ("benjamini_hochberg", Multiplicity.BenjaminiHochberg),
            ("benjamini_yekutieli", Multiplicity.BenjaminiYekutieli),
            ("hommel", Multiplicity.Hommel),
            ("hochberg", Multiplicity.Hochberg),
        ];
        foreach (var (name, multiplicity) in methods)
        {
            var adjusted = PValueAdjustment.Adjust(pValues, multiplicity);
            ours.Add($"{name}/adjusted", adjusted);
            ours.Add($"{name}/reject_005", Lists[index].GetProperty(name).GetProperty("adjusted").EnumerateArray().Zip(adjusted, (expected, value) =>
                // A value on the level itself falls on either side of it by its last bit: there the reference's own bit decides.
                Math.Abs(value - 0.05) < 1e-12 ? Rejects(expected.GetDouble()) : Rejects(value)));
        }

        counts.Add(File, ours.Matches(Lists[index], _ => (0, 1e-12)));

        static double Rejects(double value) => value <= 0.05 ? 1 : 0;
    }

    [Fact]
    public void No_correction_makes_a_p_value_smaller_and_stricter_ones_make_it_larger()
        => Gen.Double[0, 1].List[0, 30].Sample(pValues =>
        {
            var mild = PValueAdjustment.Adjust(pValues, Multiplicity.BenjaminiHochberg);
            var hommel = PValueAdjustment.Adjust(pValues, Multiplicity.Hommel);
            var hochberg = PValueAdjustment.Adjust(pValues, Multiplicity.Hochberg);
            var strict = PValueAdjustment.Adjust(pValues, Multiplicity.Holm);
            var strictest = PValueAdjustment.Adjust(pValues, Multiplicity.Bonferroni);
            return Enumerable.Range(0, pValues.Count).All(i =>
                AtMost(pValues[i], mild[i]) && AtMost(mild[i], strict[i]) && AtMost(strict[i], strictest[i]) && strictest[i] <= 1
                && AtMost(pValues[i], hommel[i]) && AtMost(hommel[i], hochberg[i]) && AtMost(hochberg[i], strict[i]));
        });

    [Fact]
    public void No_correction_leaves_p_values_as_they_are()
        => Assert.Equal([0.3, 0.01], PValueAdjustment.Adjust([0.3, 0.01], Multiplicity.None));

    private static bool AtMost(double smaller, double larger) => smaller <= larger * (1 + 1e-12);
}
