using System.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Text;

/// <summary>Draws a <see cref="CurveBlock"/> as one line of eighth blocks a curve, all over the same positions and values.</summary>
public static class TextCurves
{
    private const int Width = 48;
    private const string Levels = "▁▂▃▄▅▆▇█";

    /// <summary>The curves as lines of text.</summary>
    public static string Render(CurveBlock curves)
    {
        var values = curves.Series.SelectMany(series => series.Points).Where(point => double.IsFinite(Height(curves, point.Y))).ToList();
        var (left, right) = values.Count == 0 ? (0, 1) : (values.Min(point => point.X), values.Max(point => point.X));
        var (low, high) = values.Count == 0 ? (0, 1) : (values.Min(point => Height(curves, point.Y)), values.Max(point => Height(curves, point.Y)));
        var nameWidth = curves.Series.Select(series => TextWidth.Of(series.Name)).DefaultIfEmpty().Max();
        var lines = curves.Series.Select(series => $"{TextWidth.PadRight(series.Name, nameWidth)}  {Line(curves, series, left, right, low, high)}  {Numbers(series)}");
        var marks = curves.Marks.Count == 0 ? [] : new[] { Marks(curves, left, right, nameWidth) };
        return string.Join('\n', lines.Concat(marks).Prepend($"{curves.Title}, {curves.PositionName} {ViewFormat.Number(left)} … {ViewFormat.Number(right)}"));
    }

    private static string Line(CurveBlock curves, CurveSeries series, double left, double right, double low, double high)
    {
        var line = new StringBuilder(new string(' ', Width));
        foreach (var column in series.Points.Where(point => double.IsFinite(Height(curves, point.Y))).GroupBy(point => Place(point.X, left, right, Width)))
        {
            line[column.Key] = Levels[Place(column.Average(point => Height(curves, point.Y)), low, high, Levels.Length)];
        }

        return line.ToString();
    }

    /// <summary>A line below the curves with a caret under each mark.</summary>
    private static string Marks(CurveBlock curves, double left, double right, int nameWidth)
    {
        var line = new StringBuilder(new string(' ', Width));
        foreach (var mark in curves.Marks) line[Place(mark.Position, left, right, Width)] = '^';
        return $"{new string(' ', nameWidth)}  {line}  {ViewFormat.Plural(curves.Marks.Count, "mark")}";
    }

    private static int Place(double value, double low, double high, int places) => high <= low ? 0 : Math.Clamp((int)((value - low) / (high - low) * places), 0, places - 1);

    private static double Height(CurveBlock curves, double value) => curves.IsLogarithmic ? (value > 0 ? Math.Log10(value) : double.NaN) : value;

    private static string Numbers(CurveSeries series)
    {
        var finite = series.Points.Where(point => double.IsFinite(point.Y)).Select(point => point.Y).ToList();
        if (series.Points.Count == 0) return "no values";
        var last = $"last {ViewFormat.Number(series.Points[^1].Y)}";
        return finite.Count == 0 ? last : $"{last}, from {ViewFormat.Number(finite.Min())} to {ViewFormat.Number(finite.Max())}";
    }
}
