namespace Solvent.Runner;

/// <summary>How a run is reproduced.</summary>
public sealed record ReproductionOptions
{
    /// <summary>How far metrics may be apart to be called the same; by default not at all.</summary>
    public MetricTolerance Tolerance { get; init; } = MetricTolerance.None;

    /// <summary>Whether the copy of the project stays, to be looked at.</summary>
    public bool KeepsFolder { get; init; }

    /// <summary>How Solvent is started, the program and its first arguments; by default as this process was.</summary>
    public IReadOnlyList<string>? Command { get; init; }
}
