namespace Solvent.Runner;

/// <summary>How a run ended.</summary>
public enum NotebookRunStatus
{
    /// <summary>All cells ran to their end.</summary>
    Succeeded,

    /// <summary>A cell failed or ran out of time, or a cell had more output than the notebook keeps.</summary>
    Failed,

    /// <summary>The user stopped the run.</summary>
    Interrupted,
}
