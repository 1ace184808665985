using Solvent.Commands.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Tests.Views;

public sealed class PlainTextTests
{
    [Fact]
    public void A_table_lines_numbers_up_on_the_right_and_text_on_the_left()
    {
        var table = new TableBlock([ViewColumn.Text("name"), ViewColumn.Number("rows")], [["taxi", "12"], ["東京", "1,200"]]);

        Assert.Equal(
            "name   rows\n────  ─────\ntaxi     12\n東京  1,200",
            PlainText.Render(new ResultView(null, [table])));
    }

    [Fact]
    public void A_missing_value_is_a_dash_and_a_change_has_an_arrow()
    {
        var table = new TableBlock([ViewColumn.Text("a"), ViewColumn.Text("b")], [[ViewCell.Missing, ViewCell.Change("1", "2")]]);

        Assert.EndsWith("–  1 → 2", PlainText.Render(new ResultView(null, [table])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_stays_on_one_line()
    {
        var table = new TableBlock([ViewColumn.Text("a")], [["one\ntwo\tthree"]]);

        Assert.EndsWith("one two three", PlainText.Render(new ResultView(null, [table])), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_and_the_largest_fills_the_line()
    {
        var chart = new ChartBlock("auc", ChartKind.Bars, ["a", "bb"], [new ChartSeries("auc", [1, 0.5])]);

        Assert.Equal(
            $"auc\n a  {new string('█', 32)} 1\nbb  {new string('█', 16)} 0.5",
            PlainText.Render(new ResultView(null, [chart])));
    }

    [Fact]
    public void Many_bins_are_joined_to_fit_a_screen_and_keep_their_sum()
    {
        var chart = new ChartBlock("x", ChartKind.Histogram, [.. Enumerable.Range(0, 31).Select(edge => $"{edge}")], [new ChartSeries("a", [.. Enumerable.Repeat(1.0, 30)])]);

        var lines = PlainText.Render(new ResultView(null, [chart])).Split('\n')[1..];

        Assert.Equal(10, lines.Length);
        Assert.All(lines, line => Assert.EndsWith(" 3", line, StringComparison.Ordinal));
    }
}
