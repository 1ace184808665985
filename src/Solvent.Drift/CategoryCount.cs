namespace Solvent.Drift;

/// <summary>How often a value occurs.</summary>
/// <param name="Name">The value as text.</param>
/// <param name="Count">In how many rows.</param>
public readonly record struct CategoryCount(string Name, long Count);
