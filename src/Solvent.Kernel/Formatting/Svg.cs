using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>A drawing in SVG.</summary>
/// <param name="Content">The <c>svg</c> element.</param>
[TypeFormatterSource(typeof(MarkupFormatterSource))]
public sealed record Svg(string Content) : IDisplayable
{
    /// <summary>The mime type of SVG.</summary>
    public const string MimeType = "image/svg+xml";

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => ToMimeBundle("SVG drawing");

    /// <inheritdoc/>
    public override string ToString() => Content;

    // As HTML first: where a notebook is converted to a page, a drawing by itself is cleaned of all that draws.
    internal MimeBundle ToMimeBundle(string plainText)
        => MimeBundle.FromHtml($"<div class=\"slv-svg\">{Content}</div>").With(MimeType, Content).With(MimeBundle.PlainText, plainText);
}
