namespace Solvent.Promotion.Updating;

/// <summary>What an update does with a file.</summary>
public enum FileAction
{
    /// <summary>It stays: neither the notebook nor anybody by hand has changed it.</summary>
    Unchanged,

    /// <summary>It stays as it was edited by hand; what is generated has not changed.</summary>
    Kept,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is written anew; nobody had edited it.</summary>
    Replaced,

    /// <summary>What was edited by hand and what the notebook has changed are brought together.</summary>
    Merged,

    /// <summary>It is generated no more, and nobody had edited it.</summary>
    Deleted,

    /// <summary>It was deleted by hand, and stays so.</summary>
    LeftDeleted,

    /// <summary>The hand edit and the notebook contradict each other.</summary>
    Conflict,
}
