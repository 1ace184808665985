namespace Solvent.Experiments;

/// <summary>How a run ended.</summary>
internal sealed record RunEnd(RunStatus Status, string? Error, long EndedAt, long? DurationMilliseconds)
{
    public double? CpuSeconds { get; init; }

    public long? PeakMemoryBytes { get; init; }
}
