namespace Solvent.Notebooks;

/// <summary>A directive and the cell that it is in.</summary>
/// <param name="Cell">The cell, 0-based over all cells of the document.</param>
/// <param name="Directive">The directive, with its position in the cell.</param>
public sealed record CellDirective(int Cell, Directive Directive)
{
    /// <summary>The document of the cell, as in <see cref="CellPosition.Document"/>.</summary>
    public int Document { get; init; }
}
