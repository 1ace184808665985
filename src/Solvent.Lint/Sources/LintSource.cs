using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Lint.Sources;

/// <summary>A syntax tree and the way from a span in it to the place that its author knows.</summary>
/// <param name="Tree">What is compiled.</param>
/// <param name="Path">Full path of the file it came from.</param>
/// <param name="Locate">The author's place of a span; <see langword="null"/> for code that nobody wrote.</param>
internal sealed record LintSource(SyntaxTree Tree, string Path, Func<TextSpan, SourceRange?> Locate)
{
    /// <summary>The message as its author should read it, without names that only the compiled form has.</summary>
    public Func<string, string> Reword { get; init; } = message => message;

    /// <summary>
    /// The change of what the author wrote that a change of the tree means; <see langword="null"/> when there is none that can be told exactly.
    /// </summary>
    public Func<TextChange, SourceEdit?> ToEdit { get; init; } = _ => null;

    /// <summary>Whether the tree is a projection, whose form nobody chose.</summary>
    public bool IsProjection { get; init; }

    /// <summary>False for a file that is compiled only so that others can be understood.</summary>
    public bool IsReported { get; init; } = true;

    public static SourceRange RangeIn(SourceText text, TextSpan span, int? cell = null)
    {
        var lines = text.Lines.GetLinePositionSpan(span);
        return new SourceRange(cell, lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1);
    }
}
