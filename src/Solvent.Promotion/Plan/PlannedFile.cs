namespace Solvent.Promotion;

/// <summary>A file that the notebook reads and that is in no dataset version.</summary>
/// <param name="Path">The path as the notebook writes it.</param>
/// <param name="Cell">The first cell that names it, counted from 1.</param>
/// <param name="Line">The line in the cell, counted from 1.</param>
/// <param name="Exists">Whether there is such a file beside the notebook.</param>
public sealed record PlannedFile(string Path, int Cell, int Line, bool Exists);
