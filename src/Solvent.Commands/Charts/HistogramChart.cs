using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Distributions over the same bins, laid over each other as filled steps. All bins are drawn equally wide.</summary>
internal static class HistogramChart
{
    private const double Width = 460;
    private const double Height = 230;
    private const double Left = 52;
    private const double Right = Width - 22;
    private const double Top = 50;
    private const double Bottom = Height - 40;

    public static string Render(ChartBlock chart)
    {
        var canvas = new SvgCanvas(Width, Height, chart.Title);
        var scale = Scale.Covering(chart.Series.SelectMany(series => series.Values), 4);
        canvas.Text(Left, 18, SvgChart.Cut(chart.Title, 56), opacity: 1, bold: true);
        SvgChart.Legend(canvas, chart, Right, 38);
        DrawValueAxis(canvas, chart, scale);
        DrawBinAxis(canvas, chart);
        for (var index = 0; index < chart.Series.Count; index++) DrawSteps(canvas, chart.Series[index], index, scale);
        DrawTooltips(canvas, chart);
        return canvas.ToString();
    }

    private static void DrawValueAxis(SvgCanvas canvas, ChartBlock chart, Scale scale)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.Position(tick, Bottom, Top);
            canvas.Line(Left, y, Right, y, tick == 0 ? .5 : .12);
            canvas.Text(Left - 6, y + 4, SvgChart.Value(chart, tick), TextAnchor.End);
        }

        if (chart.ValueName is { } name) canvas.VerticalText(11, (Top + Bottom) / 2, name);
    }

    private static void DrawBinAxis(SvgCanvas canvas, ChartBlock chart)
    {
        var bins = chart.Labels.Count - 1;
        var room = (Right - Left) / bins;
        var widest = chart.Labels.Max(label => label.Length) * SvgChart.CharacterWidth + 10;
        var every = (int)Math.Max(1, Math.Ceiling(widest / room));
        for (var edge = 0; edge <= bins; edge += every)
        {
            var x = Left + (edge * room);
            canvas.Line(x, Bottom, x, Bottom + 4, .5);
            canvas.Text(x, Bottom + 16, chart.Labels[edge], TextAnchor.Middle);
        }

        if (chart.PositionName is { } name) canvas.Text((Left + Right) / 2, Height - 6, name, TextAnchor.Middle, .6);
    }

    private static void DrawSteps(SvgCanvas canvas, ChartSeries series, int index, Scale scale)
    {
        var room = (Right - Left) / series.Values.Count;
        var steps = new List<(double X, double Y)>();
        for (var bin = 0; bin < series.Values.Count; bin++)
        {
            var value = double.IsFinite(series.Values[bin]) ? series.Values[bin] : 0;
            var y = scale.Position(value, Bottom, Top);
            steps.Add((Left + (bin * room), y));
            steps.Add((Left + ((bin + 1) * room), y));
        }

        canvas.Area([(Left, Bottom), .. steps, (Right, Bottom)], ChartPalette.Colour(index));
        canvas.Path([(Left, Bottom), .. steps, (Right, Bottom)], ChartPalette.Colour(index));
    }

    private static void DrawTooltips(SvgCanvas canvas, ChartBlock chart)
    {
        var room = (Right - Left) / (chart.Labels.Count - 1);
        for (var bin = 0; bin < chart.Labels.Count - 1; bin++)
        {
            var values = chart.Series.Select(series => $"{series.Name}: {SvgChart.Value(chart, series.Values[bin])}");
            canvas.HoverArea(Left + (bin * room), Top, room, Bottom - Top, $"{chart.Labels[bin]} … {chart.Labels[bin + 1]}\n{string.Join('\n', values)}");
        }
    }
}
