namespace Solvent.Runner.Sweeps;

/// <summary>One trial of a sweep.</summary>
/// <param name="Number">Its number, 1-based.</param>
/// <param name="Values">What it tries, by parameter.</param>
/// <param name="Status">What has become of it.</param>
public sealed record Trial(int Number, IReadOnlyDictionary<string, string> Values, TrialStatus Status)
{
    /// <summary>Identifier of its run.</summary>
    public string? Run { get; init; }

    /// <summary>Its metric.</summary>
    public double? Metric { get; init; }

    /// <summary>The step at which it was stopped.</summary>
    public long? StoppedAt { get; init; }

    /// <summary>How long it took.</summary>
    public double? Seconds { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>Whether it is over, so that a resumed sweep does not run it again.</summary>
    internal bool IsOver => Status is TrialStatus.Finished or TrialStatus.Stopped or TrialStatus.Failed;

    internal TrialOutcome Outcome => new(Values, Status == TrialStatus.Failed ? null : Metric, StoppedAt);
}
