namespace Solvent.Experiments;

/// <summary>A line of a cell that differs between runs.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The line.</param>
public sealed record CodeLine(CodeLineKind Kind, string Text);
