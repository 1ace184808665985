namespace Solvent.Experiments;

/// <summary>A seed that the code of a run gives to a source of random numbers.</summary>
/// <param name="Source">The type of the source: <c>MLContext</c>, <c>Random</c>.</param>
/// <param name="Value">The seed.</param>
public sealed record RunSeed(string Source, int Value);
