namespace Solvent.Datasets;

/// <summary>How many cells changed in the rows that both versions have.</summary>
/// <param name="Changed">All of them.</param>
/// <param name="ByColumn">By column, for those in which a cell changed, in the order of the columns.</param>
public sealed record CellDiff(long Changed, IReadOnlyDictionary<string, long> ByColumn);
