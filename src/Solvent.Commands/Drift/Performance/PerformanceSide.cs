namespace Solvent.Commands.Drift;

/// <summary>The rows that <see cref="DriftPerformancePayload"/> judges.</summary>
internal sealed record PerformanceSide(string Name, long Rows, long Labels);
