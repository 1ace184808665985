using System.Text.Encodings.Web;
using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>Values of well-known packages that draw or mark up themselves: plots of ScottPlot, and HTML content of ASP.NET Core and older notebooks.</summary>
internal static class ForeignDisplay
{
    private const int PlotWidth = 700;
    private const int PlotHeight = 450;

    /// <summary>The representations of <paramref name="value"/>, or <see langword="null"/> when it is of no such type.</summary>
    public static MimeBundle? Of(object value)
    {
        if (Duck.As(value, "ScottPlot.Plot") is { } plot) return Plot(plot);
        return Duck.As(value, "Microsoft.AspNetCore.Html.IHtmlContent") is { } content ? Markup(content) : null;
    }

    private static MimeBundle Plot(Duck plot)
    {
        var draw = plot.Type.GetMethods().Single(method => method.Name == "GetImageBytes" && method.GetParameters() is [_, _, { ParameterType.IsEnum: true }]);
        var png = Enum.Parse(draw.GetParameters()[2].ParameterType, "Png");
        var picture = (byte[])draw.Invoke(plot.Value, [PlotWidth, PlotHeight, png])!;
        return MimeBundle.Empty.With("image/png", Convert.ToBase64String(picture)).With(MimeBundle.PlainText, $"Plot, {PlotWidth} × {PlotHeight} pixels");
    }

    private static MimeBundle Markup(Duck content)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        content.Method("WriteTo").Invoke(content.Value, [writer, HtmlEncoder.Default]);
        return new Html(writer.ToString()).ToMimeBundle();
    }
}
