using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>A formula, or text with formulas, in LaTeX.</summary>
/// <param name="Content">The source. Without a delimiter (<c>$</c>, <c>\(</c>, <c>\[</c>, <c>\begin</c>) all of it is one formula that stands by itself.</param>
public sealed record LatexText(string Content) : IDisplayable
{
    /// <summary>The mime type of LaTeX.</summary>
    public const string MimeType = "text/latex";

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.Empty.With(MimeType, IsDelimited ? Content : $"$$\n{Content}\n$$").With(MimeBundle.PlainText, Content);

    /// <inheritdoc/>
    public override string ToString() => Content;

    private bool IsDelimited => Content.Contains('$', StringComparison.Ordinal) || Content.Contains("\\(", StringComparison.Ordinal)
        || Content.Contains("\\[", StringComparison.Ordinal) || Content.Contains("\\begin", StringComparison.Ordinal);
}
