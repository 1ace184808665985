namespace Solvent.Datasets;

/// <summary>What happens when a run reads data that is in no version.</summary>
public enum UncommittedReadPolicy
{
    /// <summary>The run goes on, and its author is told.</summary>
    Warn,

    /// <summary>The data is committed, and the run records the version.</summary>
    Auto,

    /// <summary>The read is an error.</summary>
    Refuse,
}
