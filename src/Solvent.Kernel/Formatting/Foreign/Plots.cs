using System.Collections;
using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Foreign;

/// <summary>Plots of drawing libraries: as SVG, which stays sharp and small, and as PNG when a plot has too many points for it.</summary>
internal static class Plots
{
    private const int Width = 700;
    private const int Height = 450;
    private const int MostPoints = 2_000;
    private const int LongestDrawing = 200_000;
    private const string Png = "image/png";

    public static MimeBundle OfScottPlot(Duck plot, string? mimeType)
    {
        var text = $"Plot, {Width} × {Height} pixels";
        if (mimeType != Png && (mimeType == Svg.MimeType || PointsOf(plot) <= MostPoints) && plot.Type.GetMethod("GetSvgXml", [typeof(int), typeof(int)]) is { } draw)
        {
            var svg = (string)draw.Invoke(plot.Value, [Width, Height])!;
            if (mimeType == Svg.MimeType || svg.Length <= LongestDrawing) return new Svg(SvgText.ForPage(svg)).ToMimeBundle(text);
        }

        var paint = plot.Type.GetMethods().Single(method => method.Name == "GetImageBytes" && method.GetParameters() is [_, _, { ParameterType.IsEnum: true }]);
        var format = Enum.Parse(paint.GetParameters()[2].ParameterType, "Png");
        var picture = (byte[])paint.Invoke(plot.Value, [Width, Height, format])!;
        return MimeBundle.Empty.With(Png, Convert.ToBase64String(picture)).With(MimeBundle.PlainText, text);
    }

    public static MimeBundle OfOxyPlot(Duck plot, string? mimeType)
    {
        var exporter = new Duck(Activator.CreateInstance(plot.Type.Assembly.GetType("OxyPlot.SvgExporter", throwOnError: true)!)!);
        exporter.Type.GetProperty("Width")!.SetValue(exporter.Value, (double)Width);
        exporter.Type.GetProperty("Height")!.SetValue(exporter.Value, (double)Height);
        var export = exporter.Type.GetMethods().Single(method => method.Name == "ExportToString" && !method.IsStatic && method.GetParameters().Length == 1);
        var svg = (string)export.Invoke(exporter.Value, [plot.Value])!;
        return new Svg(SvgText.ForPage(svg)).ToMimeBundle($"Plot, {Width} × {Height} pixels");
    }

    // What draws each of its points says how many they are; other plots thin them out themselves.
    private static int PointsOf(Duck plot) => plot.Get<IEnumerable>("PlottableList").Cast<object>()
        .Where(drawn => drawn.GetType().Name == "Scatter")
        .Select(drawn => drawn.GetType().GetProperty("Data")?.GetValue(drawn)).OfType<object>()
        .Sum(data => data.GetType().GetMethod("GetScatterPoints")?.Invoke(data, null) is IEnumerable points ? points.Cast<object>().Take(MostPoints + 1).Count() : 0);
}
