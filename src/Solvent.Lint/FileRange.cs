namespace Solvent.Lint;

/// <summary>A range in a file as an editor of text counts it; lines and columns are 1-based, the end is behind the last character.</summary>
public sealed record FileRange(int Line, int Column, int EndLine, int EndColumn);
