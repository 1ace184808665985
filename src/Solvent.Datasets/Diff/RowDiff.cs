namespace Solvent.Datasets;

/// <summary>How many rows differ, over the columns that both versions have.</summary>
/// <param name="Added">Rows that only the second version has.</param>
/// <param name="Removed">Rows that only the first version has.</param>
/// <param name="Changed">Rows with the same key and another value in some column; 0 when rows were matched without a key.</param>
/// <param name="Unchanged">Rows that both have.</param>
public sealed record RowDiff(long Added, long Removed, long Changed, long Unchanged);
