using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Distributions over the same bins, laid over each other as filled steps. All bins are drawn equally wide.</summary>
internal static class HistogramChart
{
    private const double Width = 460;
    private const double Height = 230;
    private const double Left = 52;
    private const double AsideWidth = 54;
    private const double Top = 50;
    private const double Bottom = Height - 40;

    public static string Render(ChartBlock chart)
    {
        var canvas = new SvgCanvas(Width, Height, chart.Title, chart.Description);
        var scale = Scale.Covering(chart.Series.SelectMany(series => series.Values).Concat(chart.Aside?.Values ?? []), 4);
        var right = Width - 22 - (chart.Aside is null ? 0 : AsideWidth);
        canvas.Text(Left, 18, SvgChart.Cut(chart.Title, 56), opacity: 1, bold: true);
        SvgChart.Legend(canvas, chart, Width - 22, 38);
        DrawValueAxis(canvas, chart, scale, right);
        DrawBinAxis(canvas, chart, right);
        for (var index = 0; index < chart.Series.Count; index++) DrawSteps(canvas, chart.Series[index], index, scale, right);
        if (chart.HasTooltips) DrawTooltips(canvas, chart, right);
        if (chart.Aside is { } aside) DrawAside(canvas, chart, aside, scale, right + 16);
        return canvas.ToString();
    }

    private static void DrawValueAxis(SvgCanvas canvas, ChartBlock chart, Scale scale, double right)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.Position(tick, Bottom, Top);
            canvas.Line(Left, y, right, y, tick == 0 ? .5 : .12);
            canvas.Text(Left - 6, y + 4, SvgChart.Value(chart, tick), TextAnchor.End);
        }

        if (chart.ValueName is { } name) canvas.VerticalText(11, (Top + Bottom) / 2, name);
    }

    private static void DrawBinAxis(SvgCanvas canvas, ChartBlock chart, double right)
    {
        var bins = chart.Labels.Count - 1;
        var room = (right - Left) / bins;
        var widest = chart.Labels.Max(label => label.Length) * SvgChart.CharacterWidth + 10;
        var every = (int)Math.Max(1, Math.Ceiling(widest / room));
        for (var edge = 0; edge <= bins; edge += every)
        {
            var x = Left + (edge * room);
            canvas.Line(x, Bottom, x, Bottom + 4, .5);
            canvas.Text(x, Bottom + 16, chart.Labels[edge], TextAnchor.Middle);
        }

        if (chart.PositionName is { } name) canvas.Text((Left + right) / 2, Height - 6, name, TextAnchor.Middle, .6);
    }

    private static void DrawSteps(SvgCanvas canvas, ChartSeries series, int index, Scale scale, double right)
    {
        var room = (right - Left) / series.Values.Count;
        var steps = series.Values.Select((value, bin) => (scale.Position(double.IsFinite(value) ? value : 0, Bottom, Top), Left + ((bin + 1) * room)));
        canvas.Steps(Left, Bottom, steps, ChartPalette.Colour(index));
    }

    /// <summary>Bars beside the bins, on the same scale.</summary>
    private static void DrawAside(SvgCanvas canvas, ChartBlock chart, ChartAside aside, Scale scale, double left)
    {
        var width = (AsideWidth - 22) / aside.Values.Count;
        for (var index = 0; index < aside.Values.Count; index++)
        {
            var top = scale.Position(aside.Values[index], Bottom, Top);
            canvas.Bar(left + (index * width), top, width - 2, Math.Max(0.5, Bottom - top), ChartPalette.Colour(index), $"{aside.Label}, {chart.Series[index].Name}: {SvgChart.Value(chart, aside.Values[index])}");
        }

        canvas.Line(left - 4, Bottom, left + AsideWidth - 20, Bottom, .5);
        canvas.Text(left + ((AsideWidth - 22) / 2), Bottom + 16, aside.Label, TextAnchor.Middle);
    }

    private static void DrawTooltips(SvgCanvas canvas, ChartBlock chart, double right)
    {
        var room = (right - Left) / (chart.Labels.Count - 1);
        for (var bin = 0; bin < chart.Labels.Count - 1; bin++)
        {
            var values = chart.Series.Select(series => $"{series.Name}: {SvgChart.Value(chart, series.Values[bin])}");
            canvas.HoverArea(Left + (bin * room), Top, room, Bottom - Top, $"{chart.Labels[bin]} … {chart.Labels[bin + 1]}\n{string.Join('\n', values)}");
        }
    }
}
