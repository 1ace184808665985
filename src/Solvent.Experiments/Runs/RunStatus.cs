namespace Solvent.Experiments;

/// <summary>What has become of a run.</summary>
public enum RunStatus
{
    /// <summary>It is still logging.</summary>
    Running,

    /// <summary>It ended.</summary>
    Finished,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>It never ended, and the process that it ran in is gone.</summary>
    Interrupted,
}
