using System.Text.Json;

namespace Solvent.Drift.Tests;

public sealed class SpecialValueTests(ReferenceCounts counts)
{
    private const string File = "special.json";

    private static readonly JsonElement Values = Reference.Read(File);

    private static readonly Dictionary<string, JsonElement> EdgeCases = Values.GetProperty("edge_cases").EnumerateArray()
        .ToDictionary(@case => @case.GetProperty("note").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Notes => [.. EdgeCases.Keys];

    [Fact]
    public void The_limit_distribution_is_exact_to_twelve_digits_down_to_the_smallest_double()
        => Assert.All(Values.GetProperty("kolmogorov").EnumerateArray(), value =>
        {
            var lambda = value.GetProperty("lambda_").GetDouble();
            var ours = new ReferenceCase
            {
                ["Q"] = KolmogorovDistribution.Survival(lambda),
                ["ln_Q"] = KolmogorovDistribution.LogSurvival(lambda),
            };
            ours.Ignore("lambda_", "scipy");
            // The reference was computed to 40 digits.
            counts.Add(File, ours.Matches(value, path => (1e-12, path == "ln_Q" ? 1e-40 : 0)));
        });

    [Fact]
    public void The_limit_and_the_exact_one_sample_distribution_give_the_p_values_of_large_samples()
        => Assert.All(Values.GetProperty("ks_large_n").EnumerateArray(), value =>
        {
            double n = value.GetProperty("n_ref").GetDouble(), m = value.GetProperty("n_cur").GetDouble(), d = value.GetProperty("D").GetDouble();
            var size = n * m / (n + m);
            var ours = new ReferenceCase
            {
                ["en"] = size,
                ["lambda_"] = Math.Sqrt(size) * d,
                ["p_scipy_asymp_kstwo_round_en"] = OneSampleKolmogorovSmirnov.Survival((long)Math.Round(size), d),
                ["p_kolmogorov_limit"] = KolmogorovDistribution.Survival(Math.Sqrt(size) * d),
                ["ln_p_kolmogorov_limit"] = KolmogorovDistribution.LogSurvival(Math.Sqrt(size) * d),
            };
            ours.Ignore("n_ref", "n_cur", "D");
            counts.Add(File, ours.Matches(value, _ => (1e-8, 0)));
        });

    [Theory]
    [MemberData(nameof(Notes))]
    public void Extreme_samples_are_compared_right(string note)
    {
        var @case = EdgeCases[note];
        double[] reference = Reference.Numbers(@case.GetProperty("ref")), current = Reference.Numbers(@case.GetProperty("cur"));
        if (!@case.TryGetProperty("ks_D", out _))
        {
            Assert.Equal("sample-too-small", Assert.Throws<SolventException>(() => KolmogorovSmirnov.Compare(reference, current)).Code);
            return;
        }

        var ks = KolmogorovSmirnov.Compare(reference, current);
        var ours = new ReferenceCase
        {
            ["ks_D"] = ks.Statistic,
            ["ks_p_exact"] = ks.ExactPValue,
            ["w1"] = Wasserstein.Distance(reference, current),
            ["energy_distance"] = EnergyDistance.Distance(reference, current),
            ["expect_overflow"] = double.IsInfinity(Wasserstein.Distance(reference, current)) ? 1 : 0,
        };
        if (@case.TryGetProperty("cvm_T", out _))
        {
            var cvm = CramerVonMises.Compare(reference, current);
            ours["cvm_T"] = cvm.Statistic;
            ours["cvm_p_exact"] = cvm.ExactPValue;
        }

        ours.Ignore("ref", "cur");
        // Denormal numbers have few digits.
        counts.Add(File, ours.Matches(@case, path => path is "w1" && note == "denormals" ? (1e-3, 0) : (1e-10, 0)));
    }
}
