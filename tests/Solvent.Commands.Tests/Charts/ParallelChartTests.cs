using System.Globalization;
using System.Xml.Linq;
using Solvent.Commands.Charts;
using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Charts;

public sealed class ParallelChartTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(200, 13)]
    public void Every_run_is_a_line_through_all_axes_and_lies_in_the_picture(int runs, int axes)
    {
        var svg = XElement.Parse(ParallelChart.Render(Block(runs, axes)));

        var lines = svg.Elements().Where(element => element.Name.LocalName == "polyline").ToList();
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        Assert.Equal(runs, lines.Count);
        Assert.All(lines, line =>
        {
            var points = line.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')).ToList();
            Assert.Equal(axes, points.Count);
            Assert.All(points, point =>
            {
                Assert.InRange(double.Parse(point[0], CultureInfo.InvariantCulture), 0, width);
                Assert.InRange(double.Parse(point[1], CultureInfo.InvariantCulture), 0, height);
            });
        });
        Assert.All(svg.Elements().Where(element => element.Name.LocalName == "text"), text => Assert.InRange(Number(text, "x"), 0, width));
    }

    [Fact]
    public void The_best_run_is_drawn_last_and_in_a_colour_of_its_own()
    {
        var lines = XElement.Parse(ParallelChart.Render(Block(5, 3))).Elements().Where(element => element.Name.LocalName == "polyline").ToList();

        Assert.StartsWith("run 0", lines[^1].Value, StringComparison.Ordinal);
        Assert.Single(lines, line => line.Attribute("stroke")!.Value == lines[^1].Attribute("stroke")!.Value);
    }

    [Fact]
    public void A_run_without_a_value_passes_below_the_axis()
    {
        var svg = XElement.Parse(ParallelChart.Render(Block(4, 3)));

        Assert.Contains(svg.Elements(), element => element.Name.LocalName == "text" && element.Value == "none");
    }

    [Fact]
    public void In_text_it_is_a_table() => Assert.StartsWith("4 runs\nrun  auc", PlainText.Render(new ResultView(null, [Block(4, 3)])), StringComparison.Ordinal);

    private static ParallelBlock Block(int runs, int axes) => new(
        $"{runs} runs",
        [.. Enumerable.Range(0, axes).Select(axis => new ParallelBlockAxis(
            $"parameter_with_a_name_{axis}",
            [.. Enumerable.Range(0, runs).Select(run => axis == 0 && run == 1 ? double.NaN : runs == 1 ? 0.5 : run / (runs - 1.0))],
            [(0, "low"), (1, "a rather high value")],
            IsCategorical: axis % 2 == 0))],
        [.. Enumerable.Range(0, runs).Select(run => $"run {run}")],
        new TableBlock([ViewColumn.Text("run"), ViewColumn.Number("auc")], [["0", "1"]]));

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
