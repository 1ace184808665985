namespace Solvent.Kernel.Linting;

/// <summary>Why a run of the notebook from the top would not give a cell what it has used.</summary>
internal enum HiddenCause
{
    /// <summary>The cell that declared it was deleted.</summary>
    Deleted,

    /// <summary>The cell that declared it was changed and run again, and no longer declares it.</summary>
    Changed,

    /// <summary>The cell that declared it stands further down.</summary>
    Below,

    /// <summary>It was computed from what has been declared anew since.</summary>
    Outdated,
}
