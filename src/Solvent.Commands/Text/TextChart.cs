using System.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Text;

/// <summary>Draws a <see cref="ChartBlock"/> with block characters, one line a value.</summary>
public static class TextChart
{
    private const int BarWidth = 32;
    private const int MostBins = 12;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    /// <summary>The chart as lines of text.</summary>
    public static string Render(ChartBlock chart) => Draw(chart.Kind == ChartKind.Histogram ? WithFewerBins(chart) : chart);

    private static string Draw(ChartBlock chart)
    {
        var largest = chart.Series.SelectMany(series => series.Values).Where(double.IsFinite).DefaultIfEmpty().Max(Math.Abs);
        var labels = Positions(chart);
        var labelWidth = labels.Select(TextWidth.Of).DefaultIfEmpty().Max();
        var nameWidth = chart.Series.Count > 1 ? chart.Series.Max(series => TextWidth.Of(series.Name)) : 0;
        var lines = new List<string> { chart.Title };
        for (var position = 0; position < labels.Count; position++)
        {
            for (var index = 0; index < chart.Series.Count; index++)
            {
                var series = chart.Series[index];
                var line = new StringBuilder();
                line.Append(TextWidth.PadLeft(index == 0 ? labels[position] : "", labelWidth)).Append("  ");
                if (nameWidth > 0) line.Append(TextWidth.PadRight(series.Name, nameWidth)).Append("  ");
                line.Append(Bar(series.Values[position], largest)).Append(' ').Append(Value(chart, series.Values[position]));
                lines.Add(line.ToString());
            }
        }

        return string.Join('\n', lines);
    }

    private static IReadOnlyList<string> Positions(ChartBlock chart) => chart.Kind == ChartKind.Histogram
        ? [.. chart.Labels.Zip(chart.Labels.Skip(1), (from, to) => $"{from} … {to}")]
        : chart.Labels;

    /// <summary>Joins neighbouring bins: a screen has fewer lines than a picture has columns.</summary>
    private static ChartBlock WithFewerBins(ChartBlock chart)
    {
        var joined = (chart.Labels.Count - 1 + MostBins - 1) / MostBins;
        if (joined <= 1) return chart;
        var edges = chart.Labels.Where((_, edge) => edge % joined == 0 || edge == chart.Labels.Count - 1).ToList();
        return chart with
        {
            Labels = edges,
            Series = [.. chart.Series.Select(series => series with { Values = [.. series.Values.Chunk(joined).Select(bins => bins.Sum())] })],
        };
    }

    private static string Value(ChartBlock chart, double value)
        => double.IsNaN(value) ? "–" : chart.IsShare ? ViewFormat.Percent(value) : ViewFormat.Number(value);

    private static string Bar(double value, double largest)
        => !double.IsFinite(value) || largest <= 0 ? "" : Bar(Math.Abs(value) / largest, BarWidth).TrimEnd();

    /// <summary>A bar of a share between 0 and 1, in a column of so many characters.</summary>
    public static string Bar(double share, int width)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        var bar = new string('█', eighths / 8);
        return (eighths % 8 == 0 ? bar : bar + Eighths[eighths % 8]).PadRight(width);
    }
}
