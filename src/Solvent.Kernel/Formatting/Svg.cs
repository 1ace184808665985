using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>A drawing in SVG.</summary>
/// <param name="Content">The <c>svg</c> element.</param>
public sealed record Svg(string Content) : IDisplayable
{
    /// <summary>The mime type of SVG.</summary>
    public const string MimeType = "image/svg+xml";

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.Empty.With(MimeType, Content).With(MimeBundle.PlainText, "SVG drawing");

    /// <inheritdoc/>
    public override string ToString() => Content;
}
