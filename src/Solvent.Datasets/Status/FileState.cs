namespace Solvent.Datasets;

/// <summary>How a tracked file or folder relates to the versions of its dataset.</summary>
public enum FileState
{
    /// <summary>It has the bytes of the newest version.</summary>
    Unchanged,

    /// <summary>It has the bytes of an older version.</summary>
    Older,

    /// <summary>Its bytes are not committed.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is in a committed folder, and in no version of it.</summary>
    New,
}
