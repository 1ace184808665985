namespace Solvent.Notebooks;

/// <summary>A part of a cell. The segments of a cell, in order, cover all of it.</summary>
/// <param name="Line">The line in the cell on which the segment starts, 1-based; a segment starts at the start of a line.</param>
/// <param name="Span">The whole lines of the segment, with their line breaks.</param>
public abstract record CellSegment(int Line, TextRange Span);
