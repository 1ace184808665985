using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>A place in a cell at which a rule is broken.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Span">The characters in the text of the cell.</param>
/// <param name="Message">The problem and its remedy, in one line.</param>
internal sealed record CellHit(CodeCell Cell, TextSpan Span, string Message)
{
    /// <summary>The severity, where it is not that of the rule.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>The whole of the first line of a cell that has something in it.</summary>
    public static TextSpan FirstLine(CodeCell cell)
    {
        var text = cell.Text;
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = text.IndexOf('\n', start);
        if (end < 0) end = text.Length;
        return TextSpan.FromBounds(start, start + text.AsSpan(start, end - start).TrimEnd().Length);
    }
}
