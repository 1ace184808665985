using System.Globalization;
using System.Text;
using Solvent.Commands.Html;

namespace Solvent.Commands.Charts;

/// <summary>
/// Collects the shapes of one SVG picture. Text and lines take the colour of the page (<c>currentColor</c>), so that a picture is readable
/// on a light and on a dark theme, in a browser, an editor and an exported page alike.
/// </summary>
internal sealed class SvgCanvas(double width, double height, string title, string? description = null)
{
    private readonly StringBuilder _shapes = new();

    public double Width { get; } = width;

    public double Height { get; } = height;

    public void Line(double x1, double y1, double x2, double y2, double opacity)
        => Append($"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"currentColor\" stroke-opacity=\"{opacity}\"/>");

    public void Bar(double x, double y, double width, double height, string colour, string? tooltip = null)
        => Append($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" rx=\"2\" fill=\"{colour}\">{Tooltip(tooltip)}</rect>");

    /// <summary>A filled outline, such as a band between two curves.</summary>
    public void Area(IEnumerable<(double X, double Y)> points, string colour)
        => Append($"<polygon points=\"{Points(points)}\" fill=\"{colour}\" fill-opacity=\".22\"/>");

    /// <summary>Filled steps from a corner up and to the right, back down at the end.</summary>
    public void Steps(double left, double bottom, IEnumerable<(double Top, double Right)> steps, string colour)
    {
        var path = new StringBuilder();
        foreach (var (top, right) in steps) path.Append(CultureInfo.InvariantCulture, $"V{top:0.#}H{right:0.#}");
        Append($"<path d=\"M{left:0.#} {bottom:0.#}{path}V{bottom:0.#}\" fill=\"{colour}\" fill-opacity=\".22\" stroke=\"{colour}\" stroke-width=\"2\" stroke-linejoin=\"round\"/>");
    }

    /// <summary>A line through points.</summary>
    public void Curve(IReadOnlyList<(double X, double Y)> points, string colour, double thickness, double opacity, string? dashes, string? tooltip)
        => Append($"<polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thickness}\" stroke-opacity=\"{opacity:0.##}\" stroke-linejoin=\"round\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}>{Tooltip(tooltip)}</polyline>");

    public void Dot(double x, double y, double radius, string colour)
        => Append($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"{colour}\"/>");

    /// <summary>Text on a grey plate, which keeps it readable where lines pass under it, on light and on dark pages.</summary>
    public void PlateText(double x, double y, string text)
    {
        Append($"<rect x=\"{x - 2:0.#}\" y=\"{y - 10:0.#}\" width=\"{(text.Length * SvgChart.CharacterWidth) + 4:0.#}\" height=\"13\" rx=\"2\" fill=\"#888\" fill-opacity=\".3\"/>");
        Text(x, y, text, opacity: 1);
    }

    /// <summary>A box that holds text.</summary>
    public void Box((double X, double Y, double Width, double Height) place, double radius, string colour, bool isStrong, bool isDashed, string? tooltip)
        => Append($"<rect x=\"{place.X:0.#}\" y=\"{place.Y:0.#}\" width=\"{place.Width:0.#}\" height=\"{place.Height:0.#}\" rx=\"{radius:0.#}\" fill=\"{colour}\" fill-opacity=\"{(isStrong ? .32 : .14)}\" stroke=\"{colour}\" stroke-width=\"{(isStrong ? 2.5 : 1.2)}\"{(isDashed ? " stroke-dasharray=\"4 3\"" : "")}>{Tooltip(tooltip)}</rect>");

    /// <summary>A curve from the second of some points to the last but one, where the first and the third, and so on, are the other ends of what it passes.</summary>
    public void Arrow(IReadOnlyList<(double X, double Y)> points, bool isReversed, bool isDashed)
    {
        var curve = new StringBuilder();
        for (var i = 1; i + 1 < points.Count; i += 2)
        {
            var (from, to) = (points[i], points[i + 1]);
            var bend = (to.X - from.X) / 2;
            curve.Append(CultureInfo.InvariantCulture, $"{(i == 1 ? "M" : "L")}{from.X:0.#} {from.Y:0.#}C{from.X + bend:0.#} {from.Y:0.#} {to.X - bend:0.#} {to.Y:0.#} {to.X:0.#} {to.Y:0.#}");
        }

        var (tip, back) = isReversed ? (points[1], points[1].X + 7) : (points[^2], points[^2].X - 7);
        Append($"<path d=\"{curve}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".5\"{(isDashed ? " stroke-dasharray=\"4 3\"" : "")}/>");
        Append($"<polygon points=\"{Points([tip, (back, tip.Y - 3.5), (back, tip.Y + 3.5)])}\" fill=\"currentColor\" fill-opacity=\".6\"/>");
    }

    /// <summary>An invisible area that shows <paramref name="tooltip"/> under the pointer.</summary>
    public void HoverArea(double x, double y, double width, double height, string tooltip)
        => Append($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"transparent\">{Tooltip(tooltip)}</rect>");

    public void Text(double x, double y, string text, TextAnchor anchor = TextAnchor.Start, double opacity = .75, bool bold = false)
    {
        var position = anchor switch { TextAnchor.Middle => " text-anchor=\"middle\"", TextAnchor.End => " text-anchor=\"end\"", _ => "" };
        Append($"<text x=\"{x:0.#}\" y=\"{y:0.#}\"{position} fill-opacity=\"{opacity}\"{(bold ? " font-weight=\"600\" font-size=\"13\"" : "")}>{Encode(text)}</text>");
    }

    public void VerticalText(double x, double y, string text)
        => Append($"<text transform=\"translate({x:0.#} {y:0.#}) rotate(-90)\" text-anchor=\"middle\" fill-opacity=\".6\">{Encode(text)}</text>");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:0} {Height:0}\" width=\"{Width:0}\" height=\"{Height:0}\" role=\"img\" aria-label=\"{Encode(title)}\" font-family=\"system-ui,sans-serif\" font-size=\"11\" fill=\"currentColor\">{(description is null ? "" : $"<desc>{Encode(description)}</desc>")}{_shapes}</svg>");

    private void Append(FormattableString shape) => _shapes.Append(shape.ToString(CultureInfo.InvariantCulture));

    private static string Tooltip(string? text) => text is null ? "" : $"<title>{Encode(text)}</title>";

    private static string Points(IEnumerable<(double X, double Y)> points)
        => string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));

    private static string Encode(string text) => Markup.Encode(text);
}
