using System.Xml.Linq;
using Solvent.Commands.Charts;
using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Charts;

public sealed class CurveChartTests
{
    [Fact]
    public void A_value_that_is_no_number_is_a_gap_in_the_curve()
    {
        var svg = Render(new CurveSeries("a", [(0, 1), (1, 2), (2, double.NaN), (3, 2), (4, 1), (5, double.PositiveInfinity), (6, 1)]));

        Assert.Equal(2, svg.Elements().Count(element => element.Name.LocalName == "polyline"));
        Assert.Single(svg.Elements(), element => element.Name.LocalName == "circle");
    }

    [Fact]
    public void A_logarithmic_curve_leaves_out_what_has_no_logarithm()
    {
        var svg = Render(true, new CurveSeries("a", [(0, 0.001), (1, 0), (2, 10), (3, 1000)]));

        var line = Assert.Single(svg.Elements(), element => element.Name.LocalName == "polyline");
        Assert.Equal(2, line.Attribute("points")!.Value.Split(' ').Length);
        Assert.Contains(svg.Elements(), element => element.Value == "logarithmic");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    public void Everything_that_is_drawn_lies_in_the_picture(int series)
    {
        var svg = Render([.. Enumerable.Range(0, series).Select(i => new CurveSeries($"run {i} with a rather long name of its own", [.. Enumerable.Range(0, 50).Select(x => ((double)x, Math.Sin(x + i)))]))]);

        var (width, height) = (double.Parse(svg.Attribute("width")!.Value, null), double.Parse(svg.Attribute("height")!.Value, null));
        Assert.All(svg.Elements().Where(element => element.Name.LocalName == "text"), text =>
        {
            Assert.InRange(double.Parse(text.Attribute("x")!.Value, null), 0, width);
            Assert.InRange(double.Parse(text.Attribute("y")!.Value, null), 0, height);
        });
    }

    [Fact]
    public void A_curve_without_any_value_is_an_empty_picture() => Assert.NotNull(Render(new CurveSeries("a", [(0, double.NaN)])));

    [Fact]
    public void In_text_a_curve_is_a_line_of_blocks()
    {
        var text = TextCurves.Render(new CurveBlock("loss", [new CurveSeries("run", [.. Enumerable.Range(0, 480).Select(x => ((double)x, 480.0 - x))])]));

        Assert.StartsWith("loss, step 0 … 479\nrun  █", text, StringComparison.Ordinal);
        Assert.EndsWith("▁  last 1, from 1 to 480", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_levels_and_bands_lie_in_the_picture_with_their_names()
    {
        var svg = XElement.Parse(CurveChart.Render(new CurveBlock("auc", [new CurveSeries("auc", [(0, 0.7), (1, 0.8)])])
        {
            Marks = [new CurveMark(3, "drift at index 3")],
            Levels = [new CurveLevel(0.2, "lower threshold")],
            Bands = [new CurveBand(0, [(0, 0.6, 0.9), (1, 0.7, double.NaN), (2, 0.5, 1)])],
        }));

        Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "title" && element.Value == "drift at index 3");
        Assert.Contains(svg.Elements(), element => element.Name.LocalName == "text" && element.Value == "lower threshold");
        Assert.Equal(4, Assert.Single(svg.Elements(), element => element.Name.LocalName == "polygon").Attribute("points")!.Value.Split(' ').Length);
        var (width, height) = (double.Parse(svg.Attribute("width")!.Value, null), double.Parse(svg.Attribute("height")!.Value, null));
        Assert.All(svg.Elements().Where(element => element.Name.LocalName is "polyline" or "polygon").SelectMany(element => element.Attribute("points")!.Value.Split(' ')), point =>
        {
            Assert.InRange(double.Parse(point.Split(',')[0], null), 0, width);
            Assert.InRange(double.Parse(point.Split(',')[1], null), 0, height);
        });
    }

    private static XElement Render(params CurveSeries[] series) => Render(false, series);

    private static XElement Render(bool isLogarithmic, params CurveSeries[] series)
        => XElement.Parse(CurveChart.Render(new CurveBlock("loss", series) { IsLogarithmic = isLogarithmic }));
}
