using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>Text in Markdown that a notebook renders.</summary>
/// <param name="Content">The Markdown source.</param>
public sealed record MarkdownText(string Content) : IDisplayable
{
    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.Empty.With(MimeBundle.Markdown, Content).With(MimeBundle.PlainText, Content);

    /// <inheritdoc/>
    public override string ToString() => Content;
}
