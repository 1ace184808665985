using CsCheck;
using Solvent.Commands.Charts;

namespace Solvent.Commands.Tests.Charts;

public sealed class CurveThinningTests
{
    [Fact]
    public void A_short_curve_stays_as_it_is()
    {
        (double, double)[] points = [(0, 1), (1, double.NaN), (2, 3)];

        Assert.Equal(points, CurveThinning.Thin(points, 100));
    }

    [Fact]
    public void A_long_curve_keeps_its_ends_its_extremes_its_order_and_its_gaps()
        => Gen.Select(Gen.Double[-1e6, 1e6].Array[2_000, 6_000], Gen.Int[0, 1_999], Gen.Int[1, 50]).Sample((values, gap, length) =>
        {
            var points = values.Select((value, index) => (X: (double)index, Y: index >= gap && index < gap + length ? double.NaN : value)).ToList();

            var thin = CurveThinning.Thin(points, 100);

            Assert.True(thin.Count <= 100 * 6);
            Assert.Equal(points[0].X, thin[0].X);
            Assert.Equal(points[^1].X, thin[^1].X);
            Assert.Equal(points.Where(point => !double.IsNaN(point.Y)).Max(point => point.Y), thin.Where(point => !double.IsNaN(point.Y)).Max(point => point.Y));
            Assert.Equal(points.Where(point => !double.IsNaN(point.Y)).Min(point => point.Y), thin.Where(point => !double.IsNaN(point.Y)).Min(point => point.Y));
            Assert.Equal(thin.OrderBy(point => point.X), thin);
            Assert.Contains(thin, point => double.IsNaN(point.Y));
        },
        iter: 50);
}
