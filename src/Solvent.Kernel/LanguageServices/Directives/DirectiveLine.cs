using Solvent.Kernel.LanguageServices.Cells;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Directives;

/// <summary>A line with a directive that is being written.</summary>
/// <param name="Source">The cell.</param>
/// <param name="Start">The position of the <c>#</c>.</param>
/// <param name="Position">The position of the cursor.</param>
internal sealed record DirectiveLine(string Source, int Start, int Position)
{
    /// <summary>The position behind the last character of the line.</summary>
    public int End => CellText.LineEnd(Source, Position);

    /// <summary>The position behind the name.</summary>
    public int NameEnd
    {
        get
        {
            var end = Start + 1;
            while (end < End && !char.IsWhiteSpace(Source[end]) && Source[end] != '"') end++;
            return end;
        }
    }

    /// <summary>The name, with the <c>!</c> of a magic command.</summary>
    public string Name => Source[(Start + 1)..NameEnd];

    /// <summary>Whether the cursor is in the name.</summary>
    public bool IsInName => Position <= NameEnd;

    /// <summary>The directive on whose line a position is, or the beginning of one; <see langword="null"/> elsewhere.</summary>
    public static DirectiveLine? Find(CellText cell, int position)
    {
        if (cell.DirectiveAt(position) is { } directive) return new DirectiveLine(cell.Source, directive.Span.Start, position);

        // A directive that has no name yet is none. It is one if a whole one in its place would be.
        var source = cell.Source;
        var lineStart = position == 0 ? 0 : source.LastIndexOf('\n', position - 1) + 1;
        var start = lineStart;
        while (start < position && source[start] is ' ' or '\t') start++;
        if (start >= position || source[start] != '#' || source[(start + 1)..position].AsSpan().ContainsAnyExceptInRange('a', 'z')) return null;
        var whole = CellSyntax.Parse(source[..lineStart] + "#!x");
        return whole is [.., DirectiveSegment { Span.Start: var at }] && at == lineStart ? new DirectiveLine(source, start, position) : null;
    }
}
