namespace Solvent.Drift;

/// <summary>Rows that are judged together.</summary>
/// <param name="Key">What they have in common: <c>[0:999]</c> or <c>2026-03</c>.</param>
/// <param name="IsReference">Whether they belong to the reference.</param>
/// <param name="Rows">The 0-based rows, ascending.</param>
public sealed record PredictionChunk(string Key, bool IsReference, IReadOnlyList<int> Rows);
