using System.Globalization;
using CsCheck;
using Solvent.Runner.Sweeps;

namespace Solvent.Runner.Tests.Sweeps;

public sealed class SearchSpaceTests
{
    [Theory]
    [InlineData("trees=50,100,200", "50 100 200")]
    [InlineData("trees=50", "50")]
    [InlineData("optimiser=sgd,adam", "sgd adam")]
    [InlineData("file=../a.csv,../b.csv", "../a.csv ../b.csv")]
    [InlineData("layers=[64,32],[128]", "[64,32] [128]")]
    [InlineData("seed=1..5", "1 2 3 4 5")]
    [InlineData("trees=10..45/10", "10 20 30 40")]
    [InlineData("shift=-2..1", "-2 -1 0 1")]
    [InlineData("rate=0.1..0.7/0.2", "0.1 0.3 0.5 0.7")]
    [InlineData("rate=0.1..0.9:5", "0.1 0.3 0.5 0.7 0.9")]
    [InlineData("rate=log(0.01..1):3", "0.01 0.1 1")]
    [InlineData("trees=log(1..1000):4", "1 10 100 1000")]
    [InlineData("rate=log(0.01..0.3)", null)]
    [InlineData("rate=0.0..1.0", null)]
    public void A_dimension_knows_the_values_of_its_grid(string word, string? values)
        => Assert.Equal(values, DimensionText.Parse(word).Values is { } all ? string.Join(' ', all) : null);

    [Theory]
    [InlineData("trees")]
    [InlineData("trees=")]
    [InlineData("trees=1,,2")]
    [InlineData("trees=1,1")]
    [InlineData("trees=5..1")]
    [InlineData("rate=log(0..1)")]
    [InlineData("rate=log(0.1..1")]
    [InlineData("rate=log(0.1..1)/0.1")]
    [InlineData("rate=0..1/2")]
    [InlineData("rate=0..1:none")]
    [InlineData("rate=1..x")]
    public void A_dimension_that_makes_no_sense_is_refused(string word)
    {
        var failure = Assert.Throws<SolventException>(() => DimensionText.Parse(word));

        Assert.Equal(2, failure.ExitCode);
        Assert.NotNull(failure.Hint);
    }

    [Fact]
    public void Every_value_is_within_its_bounds_and_reads_back()
        => Gen.Select(Gen.OneOf("x=1..9", "x=10..95/10", "x=0.0..1.0", "x=0.1..0.9/0.2", "x=log(0.001..10.0)", "x=log(1..1000)"), Gen.Double[0, 1]).Sample((word, place) =>
        {
            var dimension = (NumericDimension)DimensionText.Parse(word);
            var value = dimension.At(place);
            var position = dimension.PositionOf(value);
            Assert.InRange(position, dimension.Low, dimension.High);
            Assert.Equal(value, dimension.ValueAt(position));
            if (dimension.CellOf(position) is var (from, to)) Assert.InRange(position, from, to);
        });

    [Fact]
    public void Places_in_order_give_values_in_order()
        => Gen.Select(Gen.OneOf("x=1..9", "x=0.0..1.0", "x=log(0.001..10.0)", "x=log(1..1000)"), Gen.Double[0, 1], Gen.Double[0, 1]).Sample((word, a, b) =>
        {
            var dimension = DimensionText.Parse(word);
            return Number(dimension.At(Math.Min(a, b))) <= Number(dimension.At(Math.Max(a, b)));
        });

    [Fact]
    public void Whole_numbers_are_drawn_equally_often()
    {
        var dimension = DimensionText.Parse("x=1..4");

        var counts = Enumerable.Range(0, 4000).GroupBy(i => dimension.At((i + 0.5) / 4000)).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal([1000, 1000, 1000, 1000], counts.Values);
    }

    [Fact]
    public void The_size_of_a_space_is_that_of_its_grid()
    {
        Assert.Equal(15, SearchSpace.Parse(["trees=50,100,200", "seed=1..5"]).Size);
        Assert.Null(SearchSpace.Parse(["trees=50,100,200", "rate=log(0.01..0.3)"]).Size);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
