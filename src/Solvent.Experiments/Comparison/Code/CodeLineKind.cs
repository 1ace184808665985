namespace Solvent.Experiments;

/// <summary>What became of a line of code.</summary>
public enum CodeLineKind
{
    /// <summary>Both have it.</summary>
    Unchanged,

    /// <summary>Only the second run has it.</summary>
    Added,

    /// <summary>Only the first run has it.</summary>
    Removed,
}
