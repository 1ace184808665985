namespace Solvent.Notebooks;

/// <summary>A cell that a projection has code of.</summary>
/// <param name="Document">0 for the notebook itself, else the number of an imported one, from 1.</param>
/// <param name="Cell">The cell, 0-based over all cells of its document.</param>
/// <param name="Source">Its text.</param>
internal sealed record ProjectedCell(int Document, int Cell, string Source)
{
    public LineStarts Lines { get; } = new(Source);
}
