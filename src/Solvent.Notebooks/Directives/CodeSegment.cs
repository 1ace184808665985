namespace Solvent.Notebooks;

/// <summary>Lines of code, or of text in the cell's language.</summary>
/// <param name="Language">The language in the form of <see cref="NotebookCell.Language"/>.</param>
/// <param name="Text">The lines as they are.</param>
/// <param name="Line">The line in the cell on which the segment starts, 1-based.</param>
/// <param name="Span">Where <paramref name="Text"/> is in the cell.</param>
public sealed record CodeSegment(string Language, string Text, int Line, TextRange Span) : CellSegment(Line, Span);
