namespace Solvent.Runner.Sweeps;

/// <summary>How a sweep runs here and now.</summary>
public sealed record SweepOptions
{
    /// <summary>How long it may take; by default without limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How Solvent is started, the program and its first arguments; by default as this process was.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>How often the metrics of running trials are looked at; by default each second.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);
}
