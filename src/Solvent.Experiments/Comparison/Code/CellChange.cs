namespace Solvent.Experiments;

/// <summary>A cell of two runs.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">Its 0-based place among the cells that the first run executed.</param>
/// <param name="After">Its 0-based place among the cells that the second run executed.</param>
/// <param name="Lines">Its lines, unless it is unchanged.</param>
public sealed record CellChange(CellChangeKind Kind, int? Before, int? After, IReadOnlyList<CodeLine> Lines);
