using System.Text.Encodings.Web;
using Solvent.Kernel.Formatting.Images;
using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Foreign;

/// <summary>Values of well-known packages that draw or mark up themselves: plots, pictures, JSON, and HTML content of ASP.NET Core and older notebooks.</summary>
internal static class ForeignDisplay
{
    private const string HtmlContent = "Microsoft.AspNetCore.Html.IHtmlContent";

    private static readonly Dictionary<string, Func<Duck, string?, MimeBundle>> Known = new(StringComparer.Ordinal)
    {
        ["ScottPlot.Plot"] = Plots.OfScottPlot,
        ["OxyPlot.PlotModel"] = Plots.OfOxyPlot,
        ["XPlot.Plotly.PlotlyChart"] = PlotlyCharts.OfXPlot,
        ["Plotly.NET.GenericChart"] = PlotlyCharts.OfPlotlyNet,
        ["SkiaSharp.SKImage"] = Pictures.OfSkiaImage,
        ["SkiaSharp.SKBitmap"] = Pictures.OfSkiaBitmap,
        ["SixLabors.ImageSharp.Image"] = Pictures.OfImageSharp,
        ["System.Text.Json.Nodes.JsonNode"] = Documents.OfJson,
        ["System.Text.Json.JsonDocument"] = Documents.OfJson,
        ["System.Text.Json.JsonElement"] = Documents.OfJson,
        ["System.Xml.XmlNode"] = Documents.OfXml,
    };

    /// <summary>The representations of <paramref name="value"/>, or <see langword="null"/> when it is of no such type.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeType">The representation wanted; the best one when omitted.</param>
    public static MimeBundle? Of(object value, string? mimeType = null)
    {
        if (value is byte[] bytes) return ImageContent.TryCreate(bytes)?.ToMimeBundle();
        var type = value.GetType();
        // Most values are of the framework's core, where none of these types is.
        if (type.Assembly == typeof(object).Assembly) return null;
        for (var known = type; known is not null && known != typeof(object); known = known.BaseType)
        {
            if (known.FullName is { } name && Known.TryGetValue(name, out var display)) return display(new Duck(value, known), mimeType);
        }

        return Duck.As(value, HtmlContent) is { } content ? Markup(content) : null;
    }

    private static MimeBundle Markup(Duck content)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        content.Method("WriteTo").Invoke(content.Value, [writer, HtmlEncoder.Default]);
        return new Html(writer.ToString()).ToMimeBundle();
    }
}
