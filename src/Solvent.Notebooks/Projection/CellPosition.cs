using System.Runtime.InteropServices;

namespace Solvent.Notebooks;

/// <summary>A place in a notebook.</summary>
/// <param name="Cell">The cell, 0-based over all cells of the document.</param>
/// <param name="Line">The line in the cell, 1-based.</param>
/// <param name="Column">The column in the line, 1-based, in UTF-16 characters.</param>
/// <param name="Offset">The same place as a number of characters from the start of the cell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellPosition(int Cell, int Line, int Column, int Offset)
{
    /// <summary>The document of the cell: 0 for the notebook itself, else its place among <see cref="NotebookProjection.Imported"/>, from 1.</summary>
    public int Document { get; init; }
}
