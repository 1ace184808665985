namespace Solvent.Datasets;

/// <summary>A cell of a row that differs.</summary>
/// <param name="Column">The column, as the second version calls it where it has it.</param>
/// <param name="Old">The value before; <see langword="null"/> when it was missing or the row is new.</param>
/// <param name="New">The value after.</param>
internal sealed record DiffCell(string Column, string? Old, string? New);
