using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>How the distribution of a column of both versions differs.</summary>
/// <param name="Name">The column, as the second version calls it.</param>
/// <param name="Drift">The verdict; <see langword="null"/> for a key, whose values identify rows and have no distribution to keep.</param>
public sealed record ColumnDiff(string Name, DriftVerdict? Drift);
