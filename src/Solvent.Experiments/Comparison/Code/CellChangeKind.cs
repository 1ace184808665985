namespace Solvent.Experiments;

/// <summary>What became of a cell.</summary>
public enum CellChangeKind
{
    /// <summary>Both runs executed it.</summary>
    Unchanged,

    /// <summary>Both runs executed it, with different text.</summary>
    Changed,

    /// <summary>Only the second run executed it.</summary>
    Added,

    /// <summary>Only the first run executed it.</summary>
    Removed,
}
