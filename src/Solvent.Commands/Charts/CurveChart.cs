using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Curves over common positions. Gaps stay gaps, and a value between two gaps is a dot.</summary>
internal static class CurveChart
{
    private const double Width = 640;
    private const double Left = 64;
    private const double Right = Width - 18;
    private const double Top = 34;
    private const double PlotHeight = 230;
    private const double Bottom = Top + PlotHeight;
    private const int MostNamed = 24;

    public static string Render(CurveBlock chart)
    {
        var legend = new FlowLegend([.. chart.Series.Take(MostNamed).Select(series => series.Name)], Left, Right);
        var legendTop = Bottom + 52;
        var hidden = chart.Series.Count - MostNamed;
        var height = legendTop + (chart.Series.Count < 2 ? -14 : legend.Height) + (hidden > 0 ? 16 : 0);
        var canvas = new SvgCanvas(Width, height, chart.Title);
        canvas.Text(8, 18, SvgChart.Cut(chart.Title, 84), opacity: 1, bold: true);
        var series = chart.Series.Select(one => CurveThinning.Thin(one.Points, (int)(Right - Left))).ToList();
        var across = ValueScale.Of(
            series.SelectMany(points => points).Where(point => double.IsFinite(point.Y)).Select(point => point.X).Concat(chart.Marks.Select(mark => mark.Position)), 7, hasRoom: false);
        var ends = chart.Bands.SelectMany(band => band.Points).SelectMany(point => new[] { point.Low, point.High });
        var up = ValueScale.Of(series.SelectMany(points => points).Select(point => point.Y).Concat(ends).Concat(chart.Levels.Select(level => level.Value)), 5, chart.IsLogarithmic);
        DrawAxes(canvas, chart, across, up);
        foreach (var band in chart.Bands) Draw(canvas, band, across, up);
        foreach (var mark in chart.Marks) Draw(canvas, mark, across);
        foreach (var level in chart.Levels) Draw(canvas, level, up);
        // The first is the most important, and lies on top.
        for (var index = series.Count - 1; index >= 0; index--) Draw(canvas, chart.Series[index].Name, series[index], index, series.Count, across, up);
        if (chart.Series.Count > 1) legend.Draw(canvas, legendTop);
        if (hidden > 0) canvas.Text(Left, legendTop + legend.Height + 4, $"and {ViewFormat.Plural(hidden, "more curve")}", opacity: .6);
        return canvas.ToString();
    }

    private static void DrawAxes(SvgCanvas canvas, CurveBlock chart, ValueScale across, ValueScale up)
    {
        foreach (var tick in up.Ticks)
        {
            var y = up.Position(tick, Bottom, Top);
            canvas.Line(Left, y, Right, y, .12);
            canvas.Text(Left - 6, y + 4, up.Label(tick), TextAnchor.End);
        }

        canvas.Line(Left, Bottom, Right, Bottom, .5);
        foreach (var tick in across.Ticks)
        {
            var x = across.Position(tick, Left, Right);
            canvas.Line(x, Bottom, x, Bottom + 4, .5);
            canvas.Text(x, Bottom + 16, across.Label(tick), TextAnchor.Middle);
        }

        canvas.Text((Left + Right) / 2, Bottom + 33, chart.PositionName, TextAnchor.Middle, .6);
        if (chart.IsLogarithmic) canvas.Text(Right, 18, "logarithmic", TextAnchor.End, .6);
    }

    private static void Draw(SvgCanvas canvas, CurveBand band, ValueScale across, ValueScale up)
    {
        var points = band.Points.Where(point => double.IsFinite(point.Low) && double.IsFinite(point.High)).ToList();
        if (points.Count == 0) return;
        var low = points.Select(point => (across.Position(point.X, Left, Right), up.Position(point.Low, Bottom, Top)));
        var high = points.Select(point => (across.Position(point.X, Left, Right), up.Position(point.High, Bottom, Top)));
        canvas.Area(low.Concat(high.Reverse()), ChartPalette.Colour(band.Series));
    }

    private static void Draw(SvgCanvas canvas, CurveLevel level, ValueScale up)
    {
        var y = up.Position(level.Value, Bottom, Top);
        if (!double.IsFinite(y)) return;
        canvas.Curve([(Left, y), (Right, y)], ChartPalette.Colour(ViewTone.Warning), 1.4, .9, "6 3", level.Name);
        canvas.Text(Right, y - 4, level.Name, TextAnchor.End, .6);
    }

    private static void Draw(SvgCanvas canvas, CurveMark mark, ValueScale across)
    {
        var x = across.Position(mark.Position, Left, Right);
        canvas.Curve([(x, Top), (x, Bottom)], ChartPalette.Colour(mark.Tone), 1.2, .8, "3 3", mark.Name);
        canvas.HoverArea(x - 3, Top, 6, PlotHeight, mark.Name);
    }

    private static void Draw(SvgCanvas canvas, string name, IReadOnlyList<(double X, double Y)> points, int index, int count, ValueScale across, ValueScale up)
    {
        var stretch = new List<(double X, double Y)>();
        foreach (var (x, y) in points.Append((double.NaN, double.NaN)))
        {
            var place = (X: across.Position(x, Left, Right), Y: up.Position(y, Bottom, Top));
            if (double.IsFinite(place.X) && double.IsFinite(place.Y))
            {
                stretch.Add(place);
                continue;
            }

            if (stretch.Count == 1) canvas.Dot(stretch[0].X, stretch[0].Y, 2.5, ChartPalette.Colour(index));
            else if (stretch.Count > 1) canvas.Curve(stretch, ChartPalette.Colour(index), count > 12 ? 1.2 : 1.8, count > 12 ? .7 : 1, ChartPalette.Dashes(index), name);
            stretch.Clear();
        }
    }
}
