using Solvent.Commands.Charts;
using Solvent.Commands.Html;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Html;

public sealed class HtmlViewTests
{
    [Fact]
    public void Text_of_the_data_is_never_markup()
    {
        var html = HtmlView.Render(new ResultView("<b>", [new TableBlock([ViewColumn.Text("a<i>")], [["<script>alert(1)</script>"]])]));

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("a<i>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_stand_on_the_right()
    {
        var html = HtmlView.Render(new ResultView(null, [new TableBlock([ViewColumn.Number("rows")], [["12"]])]));

        Assert.Contains("<td class=\"sv-number\">12</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void A_long_table_can_be_sorted_and_a_short_one_brings_no_script(int rows, bool hasScript)
    {
        var cells = Enumerable.Range(0, rows).Select(row => new[] { (ViewCell)ViewFormat.Count(row) });

        var html = HtmlView.Render(new ResultView(null, [new TableBlock([ViewColumn.Number("rows")], [.. cells])]));

        Assert.Equal(hasScript, html.Contains("<script>", StringComparison.Ordinal));
        Assert.Equal(hasScript, html.Contains("data-slv-page=\"20\"", StringComparison.Ordinal));
        _ = System.Xml.Linq.XElement.Parse(html);
    }

    [Fact]
    public void A_change_shows_the_old_and_the_new_value()
    {
        var html = HtmlView.Render(new ResultView(null, [new TableBlock([ViewColumn.Text("change")], [[ViewCell.Change("5", null)]])]));

        Assert.Contains("<span class=\"sv-old\">5</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"sv-new\"><span class=\"sv-missing\">–</span></span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_one_picture_with_a_title_a_legend_and_tooltips()
    {
        var html = HtmlView.Render(new ResultView(null, [Histogram("delay & co")]));

        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"delay &amp; co\"", html, StringComparison.Ordinal);
        Assert.Contains(">january</text>", html, StringComparison.Ordinal);
        Assert.Contains("january: 25 %", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_thirty_bins_is_smaller_than_sixteen_kilobytes()
    {
        var edges = Enumerable.Range(0, 31).Select(edge => ViewFormat.Number(edge)).ToList();
        var values = Enumerable.Range(0, 30).Select(bin => bin / 435.0).ToList();
        var chart = new ChartBlock("delay", ChartKind.Histogram, edges, [new("a", values), new("b", values)]) { IsShare = true };

        Assert.InRange(SvgChart.Render(chart).Length, 1_000, 16_000);
    }

    [Fact]
    public void A_value_that_is_no_number_is_drawn_as_missing()
    {
        var chart = new ChartBlock("auc", ChartKind.Bars, ["a", "b"], [new ChartSeries("auc", [0.5, double.NaN])]);

        var svg = SvgChart.Render(chart);

        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.Contains(">–</text>", svg, StringComparison.Ordinal);
    }

    private static ChartBlock Histogram(string title)
        => new(title, ChartKind.Histogram, ["0", "1", "2"], [new("january", [0.25, 0.75]), new("june", [0.5, 0.5])]) { IsShare = true };
}
