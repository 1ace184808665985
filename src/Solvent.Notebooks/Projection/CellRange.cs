using System.Runtime.InteropServices;

namespace Solvent.Notebooks;

/// <summary>A stretch of a cell.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The place after the last character, in the same cell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellRange(CellPosition Start, CellPosition End);
