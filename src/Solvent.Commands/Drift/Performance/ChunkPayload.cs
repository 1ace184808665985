namespace Solvent.Commands.Drift;

/// <summary>One chunk of <see cref="DriftPerformancePayload"/>.</summary>
internal sealed record ChunkPayload(string Key, bool IsReference, int Rows);
