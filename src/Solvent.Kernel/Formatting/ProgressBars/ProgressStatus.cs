namespace Solvent.Kernel.Formatting.ProgressBars;

/// <summary>What became of the work that a bar shows.</summary>
internal enum ProgressStatus
{
    Running,
    Done,

    /// <summary>Ended before all of it was done.</summary>
    Stopped,

    /// <summary>Its cell failed.</summary>
    Failed,

    /// <summary>The user interrupted its cell.</summary>
    Cancelled,
}
