namespace Solvent.Drift;

/// <summary>Both distributions of a column over the same bins. The shares of each side add up to 1.</summary>
/// <param name="Bins">
/// At most 30 intervals in rising order for numbers and timestamps, of which the first and the last also hold what lies beyond them; at most 20 categories, the most frequent
/// first, and then the rest as one, for text and booleans.
/// </param>
public sealed record ColumnDistribution(IReadOnlyList<DistributionBin> Bins);
