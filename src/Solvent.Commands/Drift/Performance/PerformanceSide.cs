namespace Solvent.Commands.Drift;

/// <summary>One side of <see cref="DriftPerformancePayload"/>.</summary>
internal sealed record PerformanceSide(string Name, long Rows, long Labels);
