using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Draws a <see cref="ChartBlock"/> as a self-contained SVG picture of a few kilobytes.</summary>
internal static class SvgChart
{
    /// <summary>Average advance of a digit or letter at the font size of the labels, in pixels; labels are placed with it, not measured.</summary>
    public const double CharacterWidth = 6.8;

    /// <summary>Advance of the widest letters that names are made of, so that legend entries never touch.</summary>
    private const double WideCharacterWidth = 7.2;

    public static string Render(ChartBlock chart) => chart.Kind switch
    {
        ChartKind.Histogram => HistogramChart.Render(chart),
        _ => BarChart.Render(chart),
    };

    public static string Value(ChartBlock chart, double value)
        => chart.IsShare ? ViewFormat.Percent(value) : ViewFormat.Number(value);

    /// <summary>Draws the legend from the right end of a line; one series needs none.</summary>
    public static void Legend(SvgCanvas canvas, ChartBlock chart, double right, double y)
    {
        if (chart.Series.Count < 2) return;
        for (var index = chart.Series.Count - 1; index >= 0; index--)
        {
            var name = Cut(chart.Series[index].Name, 24);
            right -= name.Length * WideCharacterWidth;
            canvas.Text(right, y, name);
            right -= 15;
            canvas.Bar(right, y - 9, 10, 10, ChartPalette.Colour(index));
            right -= 12;
        }
    }

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
