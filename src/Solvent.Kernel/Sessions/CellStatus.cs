namespace Solvent.Kernel;

/// <summary>How the execution of a cell ended.</summary>
public enum CellStatus
{
    /// <summary>The cell ran to its end.</summary>
    Ok,

    /// <summary>The cell did not compile, or what it ran failed.</summary>
    Error,

    /// <summary>The user stopped the cell; what it had assigned until then is kept.</summary>
    Interrupted,
}
