namespace Solvent.Drift.Tests;

public sealed class SpecialValueTests
{
    private sealed record Special(Kolmogorov[] Kolmogorov, Limit[] Limit, EdgeCase[] EdgeCases);

    private sealed record Kolmogorov(double Lambda, double Q);

    private sealed record Limit(int N, int M, double D, double P);

    private sealed record EdgeCase(
        double[] Ref,
        double[] Cur,
        string Note,
        [property: System.Text.Json.Serialization.JsonPropertyName("ks_D")] double? D,
        [property: System.Text.Json.Serialization.JsonPropertyName("ks_p_exact")] double? P,
        double? W1);

    private static readonly Special Values = Reference.Read<Special>("special.json");

    public static TheoryData<string> Notes => [.. Values.EdgeCases.Where(@case => @case.D is not null).Select(@case => @case.Note)];

    [Fact]
    public void The_limit_distribution_is_exact_to_twelve_digits_down_to_the_smallest_double()
    {
        Assert.All(Values.Kolmogorov, value => Reference.Near(value.Q, KolmogorovDistribution.Survival(value.Lambda), 1e-12, 0, $"Q({value.Lambda})"));
    }

    [Fact]
    public void The_limit_distribution_gives_the_p_values_of_large_samples()
    {
        Assert.All(Values.Limit, value =>
        {
            var effectiveSize = (double)value.N * value.M / (value.N + value.M);
            Reference.Near(value.P, KolmogorovDistribution.Survival(Math.Sqrt(effectiveSize) * value.D), 1e-8, 0, $"n={value.N} m={value.M}");
        });
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void Extreme_samples_are_compared_right(string note)
    {
        var expected = Values.EdgeCases.Single(@case => @case.Note == note);
        SortedSample reference = new(expected.Ref), current = new(expected.Cur);

        var ks = KolmogorovSmirnov.Compare(reference, current);

        Reference.Statistic(expected.D!.Value, ks.Statistic, "D");
        Reference.PValue(expected.P!.Value, ks.PValue, "p");
        Reference.Near(expected.W1!.Value, Wasserstein.Distance(reference, current), 1e-3, 0, "W1");
    }
}
