namespace Solvent.Datasets;

/// <summary>A cell with another value in the second version.</summary>
/// <param name="Key">The key of its row: value by column.</param>
/// <param name="Column">The column, as the second version calls it.</param>
/// <param name="Old">The value before as text, <see langword="null"/> when it was missing.</param>
/// <param name="New">The value after.</param>
public sealed record ChangedCell(IReadOnlyDictionary<string, string?> Key, string Column, string? Old, string? New);
