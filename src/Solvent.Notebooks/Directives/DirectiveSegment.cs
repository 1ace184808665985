namespace Solvent.Notebooks;

/// <summary>A line with a directive.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Line">The line in the cell, 1-based.</param>
/// <param name="Span">The whole line with its line break.</param>
public sealed record DirectiveSegment(Directive Directive, int Line, TextRange Span) : CellSegment(Line, Span);
