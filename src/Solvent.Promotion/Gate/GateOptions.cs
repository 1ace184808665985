using Solvent.Runner;

namespace Solvent.Promotion.Gate;

/// <summary>How a notebook is looked at before it becomes a project.</summary>
public sealed record GateOptions
{
    /// <summary>What is allowed, and why.</summary>
    public IReadOnlyList<AllowedRule> Allowed { get; init; } = [];

    /// <summary>Whether the newest of the promoted runs is made again, which takes as long as it took.</summary>
    public bool Verifies { get; init; }

    /// <summary>How far the metrics may be apart when the run is made again.</summary>
    public MetricTolerance Tolerance { get; init; } = MetricTolerance.None;

    /// <summary>How Solvent is started for that; by default as this process was.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Told what the gate is at: <c>checking the rules</c>.</summary>
    public Action<string>? OnActivity { get; init; }

    /// <summary>Told what a run says that is made again, one line each.</summary>
    public Action<string>? OnLine { get; init; }
}
