namespace Solvent.Datasets;

/// <summary>A cell with another value in the second version.</summary>
/// <param name="Key">The key of its row: value by column; without a key, <c>row</c> with the 1-based number of the row in the first version.</param>
/// <param name="Column">The column, as the second version calls it.</param>
/// <param name="Old">The value before as text, <see langword="null"/> when it was missing.</param>
/// <param name="New">The value after.</param>
public sealed record ChangedCell(IReadOnlyDictionary<string, string?> Key, string Column, string? Old, string? New)
{
    /// <summary>What stands in <see cref="Key"/> for the number of the row.</summary>
    internal const string RowKey = "row";
}
