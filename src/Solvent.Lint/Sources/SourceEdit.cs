using Microsoft.CodeAnalysis.Text;

namespace Solvent.Lint.Sources;

/// <summary>A change of what an author wrote.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Cell">0-based cell of a notebook; <see langword="null"/> in a C# file.</param>
/// <param name="Span">What is replaced, in the text of the cell or of the file.</param>
/// <param name="Text">What takes its place.</param>
internal sealed record SourceEdit(string Path, int? Cell, TextSpan Span, string Text)
{
    /// <summary>Whether the two cannot be made together without knowing which comes first.</summary>
    public bool Touches(SourceEdit other)
        => Path == other.Path && Cell == other.Cell && Span.Start <= other.Span.End && other.Span.Start <= Span.End;
}
