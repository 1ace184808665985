using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Blocks of rows in another unit, among values that vary as real ones do.</summary>
public sealed class UnitChangeTests
{
    [Theory]
    [InlineData(10, 400, 430)]
    [InlineData(0.001, 0, 60)]
    [InlineData(1.609344, 900, 1_200)]
    [InlineData(25.4, 1_980, 2_000)]
    public void A_block_in_another_unit_is_found_where_it_is(double factor, int first, int end)
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 2_000).Select(_ => 20 * Math.Exp(0.15 * Normal(random))).ToArray();
        for (var i = first; i < end; i++) values[i] *= factor;

        var block = Assert.Single(UnitChanges.Find(values, UnitChanges.UsualFactors));

        Assert.InRange(block.First, first - 2, first + 2);
        Assert.InRange(block.Last, end - 3, end + 1);
        Assert.Equal(factor, block.Factor, 1e-9);
    }

    [Fact]
    public void Noise_seasons_trends_and_walks_in_one_unit_are_left_alone()
    {
        var random = new Random(4);
        var found = 0;
        for (var trial = 0; trial < 40; trial++)
        {
            double walk = 0;
            found += Found(i => Math.Exp(Normal(random)));
            found += Found(i => 30 + (25 * Math.Sin(i / 58.0)) + Normal(random));
            found += Found(i => Math.Exp(i / 300.0) + (0.1 * random.NextDouble()));
            found += Found(i => Math.Exp(walk += 0.1 * Normal(random)));
            found += Found(i => random.NextDouble() < 0.7 ? 0 : Math.Exp(2 * Normal(random)));
        }

        Assert.Equal(0, found);
    }

    [Fact]
    public void Other_factors_are_looked_for_when_they_are_named()
    {
        var random = new Random(5);
        var table = Table.FromRows(Enumerable.Range(0, 500).Select(i => new { Value = (10 + random.NextDouble()) * (i is >= 100 and < 140 ? 7 : 1) }));

        var result = Assert.Single(Expectations.Parse("Value without unit change by 7").Validate(table, cancellationToken: TestContext.Current.CancellationToken).Results);

        Assert.Equal("rows 101 to 140 are 7 times too large", result.Problem);
        Assert.Equal(40, result.Failed);
    }

    private static int Found(Func<int, double> value) => UnitChanges.Find(Enumerable.Range(0, 1_000).Select(value).ToArray(), UnitChanges.UsualFactors).Count;

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
