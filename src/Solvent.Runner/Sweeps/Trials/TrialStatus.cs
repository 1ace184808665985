namespace Solvent.Runner.Sweeps;

/// <summary>What has become of a trial.</summary>
public enum TrialStatus
{
    /// <summary>It runs.</summary>
    Running,

    /// <summary>It ran to its end and has the metric.</summary>
    Finished,

    /// <summary>A rule stopped it before its end.</summary>
    Stopped,

    /// <summary>A cell failed, or the metric was not logged.</summary>
    Failed,

    /// <summary>It was interrupted; a resumed sweep runs it again.</summary>
    Interrupted,
}
