namespace Solvent.Runner;

/// <summary>A kind of progress within a run.</summary>
public enum NotebookRunStep
{
    /// <summary>A cell has started.</summary>
    CellStarted,

    /// <summary>A cell has shown its first output.</summary>
    FirstOutput,

    /// <summary>A cell ran to its end.</summary>
    CellFinished,

    /// <summary>A cell failed, ran out of time or was interrupted.</summary>
    CellFailed,
}
