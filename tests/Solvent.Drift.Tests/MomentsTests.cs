using CsCheck;

namespace Solvent.Drift.Tests;

public sealed class MomentsTests
{
    [Fact]
    public void The_moments_of_a_few_values_are_those_worked_out_by_hand()
    {
        var moments = Moments.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        Assert.Equal((8, 5, 32, 42, 356), (moments.Count, moments.Mean, moments.M2, moments.M3, moments.M4));
        Assert.Equal(Math.Sqrt(32 / 7.0), moments.StandardDeviation!.Value, 12);
        Assert.Equal(0.65625, moments.Skewness!.Value, 12);
        Assert.Equal((8 * 356 / 1024.0) - 3, moments.Kurtosis!.Value, 12);
    }

    [Fact]
    public void Moments_of_parts_combine_to_those_of_the_whole()
        => Gen.Select(Gen.Double[-1e3, 1e3].Array[0, 5_000], Gen.Double[-1e3, 1e3].Array[0, 5_000]).Sample((first, second) =>
        {
            var parts = Moments.Of(first).Merge(Moments.Of(second));
            var whole = Moments.Of([.. first, .. second]);
            return parts.Count == whole.Count
                && Near(parts.Mean, whole.Mean, 1e3)
                && Near(parts.M2, whole.M2, 1e6 * whole.Count)
                && Near(parts.M3, whole.M3, 1e9 * whole.Count)
                && Near(parts.M4, whole.M4, 1e12 * whole.Count);
        });

    [Fact]
    public void A_large_offset_leaves_the_spread_as_it_is()
    {
        double[] values = [.. Enumerable.Range(0, 10_000).Select(i => 1e9 + (i % 100))];

        Assert.Equal(Math.Sqrt(833.25 * 10_000 / 9_999), Moments.Of(values).StandardDeviation!.Value, 8);
    }

    [Fact]
    public void What_exceeds_the_largest_number_is_no_deviation_and_never_a_mean_that_is_not_finite()
    {
        var moments = Moments.Of([double.MaxValue, double.MinValue, double.MaxValue, double.MaxValue]);

        Assert.True(double.IsFinite(moments.Mean));
        Assert.Null(moments.StandardDeviation);
        Assert.Null(moments.Skewness);
        Assert.Null(moments.Kurtosis);
    }

    [Fact]
    public void Equal_values_have_no_skewness()
    {
        var moments = Moments.Of([3, 3, 3]);

        Assert.Equal(0, moments.StandardDeviation);
        Assert.Null(moments.Skewness);
        Assert.Null(moments.Kurtosis);
    }

    private static bool Near(double first, double second, double scale) => Math.Abs(first - second) <= 1e-12 * Math.Max(1, scale);
}
