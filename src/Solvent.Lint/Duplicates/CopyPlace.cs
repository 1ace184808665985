using Microsoft.CodeAnalysis.Text;

namespace Solvent.Lint.Duplicates;

/// <summary>A stretch of the tokens of a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token behind the last.</param>
internal sealed record CopyPlace(CellTokens Cell, int Start, int End)
{
    /// <summary>The number of tokens.</summary>
    public int Length => End - Start;

    /// <summary>The characters in the cell.</summary>
    public TextSpan Span => TextSpan.FromBounds(Cell.Spans[Start].Start, Cell.Spans[End - 1].End);

    /// <summary>The first line in the cell, 1-based.</summary>
    public int Line => Cell.Cell.LineOf(Span.Start);

    /// <summary>The number of lines.</summary>
    public int Lines => Cell.Cell.LineOf(Span.End) - Line + 1;

    /// <summary>The number of statements and members that start in it.</summary>
    public int Statements => Cell.Starts.AsSpan(Start, Length).Count(true);

    /// <summary>Whether the two share tokens.</summary>
    public bool Overlaps(CopyPlace other) => Cell == other.Cell && Start < other.End && other.Start < End;

    /// <summary>The stretch over both.</summary>
    public CopyPlace With(CopyPlace other) => this with { Start = Math.Min(Start, other.Start), End = Math.Max(End, other.End) };

    /// <summary>Begins with a statement, when enough is left then; else as it is.</summary>
    public CopyPlace FromStatement(int least)
    {
        var start = Start;
        while (start < End && !Cell.Starts[start]) start++;
        return End - start >= least ? this with { Start = start } : this;
    }
}
