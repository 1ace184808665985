using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Horizontal bars with the value at their end: names of any length stay readable.</summary>
internal static class BarChart
{
    private const double Width = 460;
    private const double BarHeight = 13;
    private const double GroupGap = 9;
    private const int LabelLength = 22;
    private const int ValueRoom = 58;

    public static string Render(ChartBlock chart)
    {
        var hasLegend = chart.Series.Count > 1;
        var top = hasLegend ? 52.0 : 32.0;
        var group = (chart.Series.Count * BarHeight) + GroupGap;
        var height = top + (chart.Labels.Count * group) + (chart.ValueName is null ? 4 : 20);
        var canvas = new SvgCanvas(Width, height, chart.Title, chart.Description);
        canvas.Text(8, 18, SvgChart.Cut(chart.Title, 62), opacity: 1, bold: true);
        SvgChart.Legend(canvas, chart, Width - 12, 38);

        var left = 16 + (chart.Labels.Select(label => Math.Min(label.Length, LabelLength)).DefaultIfEmpty().Max() * SvgChart.CharacterWidth);
        var scale = Scale.Covering(chart.Series.SelectMany(series => series.Values), 4);
        var right = Width - ValueRoom;
        var zero = scale.Position(0, left, right);
        for (var position = 0; position < chart.Labels.Count; position++)
        {
            var y = top + (position * group);
            canvas.Text(left - 8, y + ((group - GroupGap) / 2) + 4, SvgChart.Cut(chart.Labels[position], LabelLength), TextAnchor.End, .9);
            for (var index = 0; index < chart.Series.Count; index++)
            {
                DrawBar(canvas, chart, position, index, y + (index * BarHeight), zero, scale.Position(chart.Series[index].Values[position], left, right));
            }
        }

        canvas.Line(zero, top - 4, zero, top + (chart.Labels.Count * group) - GroupGap + 4, .4);
        if (chart.ValueName is { } name) canvas.Text((left + right) / 2, height - 6, name, TextAnchor.Middle, .6);
        return canvas.ToString();
    }

    private static void DrawBar(SvgCanvas canvas, ChartBlock chart, int position, int index, double y, double zero, double end)
    {
        var series = chart.Series[index];
        var value = series.Values[position];
        if (!double.IsFinite(value))
        {
            canvas.Text(zero + 5, y + 10, "–", opacity: .6);
            return;
        }

        var tooltip = !chart.HasTooltips ? null : $"{chart.Labels[position]}, {series.Name}: {SvgChart.Value(chart, value)}";
        canvas.Bar(Math.Min(zero, end), y + 1, Math.Max(1, Math.Abs(end - zero)), BarHeight - 2, ChartPalette.Colour(index), tooltip);
        canvas.Text(Math.Max(zero, end) + 5, y + 10, SvgChart.Value(chart, value));
    }
}
