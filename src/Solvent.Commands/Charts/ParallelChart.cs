using Solvent.Commands.Views;

namespace Solvent.Commands.Charts;

/// <summary>Things as lines through parallel axes: the better a thing is, the stronger its line; the best is drawn last and in a colour of its own.</summary>
internal static class ParallelChart
{
    private const double Top = 64;
    private const double Bottom = 300;
    private const double Missing = Bottom + 20;
    private const double AxisRoom = 118;
    private const double Margin = 64;
    private const int LabelLength = 12;
    private const double Spread = 9;

    public static string Render(ParallelBlock chart)
    {
        var width = Math.Max(420, (2 * Margin) + ((chart.Axes.Count - 1) * AxisRoom) + 20);
        var hasMissing = chart.Axes.Any(axis => axis.Positions.Any(double.IsNaN));
        var canvas = new SvgCanvas(width, (hasMissing ? Missing : Bottom) + 18, chart.Title);
        canvas.Text(8, 18, SvgChart.Cut(chart.Title, (int)(width / 7.6)), opacity: 1, bold: true);
        for (var thing = chart.Names.Count - 1; thing >= 0; thing--) DrawLine(canvas, chart, thing, width);
        for (var axis = 0; axis < chart.Axes.Count; axis++) DrawAxis(canvas, chart, axis, Across(axis, chart.Axes.Count, width));
        return canvas.ToString();
    }

    private static double Across(int axis, int count, double width) => count == 1 ? width / 2 : Margin + (axis * (width - (2 * Margin)) / (count - 1));

    private static void DrawAxis(SvgCanvas canvas, ParallelBlock chart, int index, double x)
    {
        var axis = chart.Axes[index];
        // Neighbours are written in two rows, so that long names do not touch.
        canvas.Text(x, index % 2 == 0 ? 42 : 55, SvgChart.Cut(axis.Name, 30), TextAnchor.Middle, .95);
        canvas.Line(x, Top - 2, x, Bottom + 2, .5);
        foreach (var (position, label) in axis.Marks)
        {
            var y = Bottom + (position * (Top - Bottom));
            canvas.Line(x - 3, y, x + 3, y, .6);
            canvas.PlateText(x + 6, y + 4, SvgChart.Cut(label, LabelLength));
        }

        if (axis.Positions.Any(double.IsNaN)) canvas.PlateText(x + 6, Missing + 4, "none");
    }

    private static void DrawLine(SvgCanvas canvas, ParallelBlock chart, int thing, double width)
    {
        var goodness = chart.Names.Count == 1 ? 1 : 1 - (thing / (double)(chart.Names.Count - 1));
        var points = chart.Axes.Select((axis, index) => (Across(index, chart.Axes.Count, width), Height(axis, thing, goodness)));
        var isBest = thing == 0;
        var opacity = isBest ? 1 : chart.Names.Count > 60 ? .12 + (.6 * goodness * goodness) : .35 + (.55 * goodness);
        canvas.Curve([.. points], ChartPalette.Colour(isBest ? 1 : 0), isBest ? 2.6 : 1.4, opacity, dashes: null, chart.Names[thing]);
    }

    private static double Height(ParallelBlockAxis axis, int thing, double goodness)
    {
        var position = axis.Positions[thing];
        if (double.IsNaN(position)) return Missing;
        // On an axis of categories the better ones pass a little higher, so that one sees how many there are.
        return Bottom + (position * (Top - Bottom)) + (axis.IsCategorical ? Spread * (0.5 - goodness) : 0);
    }
}
