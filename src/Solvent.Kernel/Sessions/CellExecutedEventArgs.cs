namespace Solvent.Kernel;

/// <summary>Tells that a cell has ended.</summary>
/// <param name="cell">The cell as the history keeps it.</param>
/// <param name="result">Its outcome.</param>
public sealed class CellExecutedEventArgs(ExecutedCell cell, CellResult result) : EventArgs
{
    /// <summary>The cell as the history keeps it.</summary>
    public ExecutedCell Cell { get; } = cell;

    /// <summary>Its outcome.</summary>
    public CellResult Result { get; } = result;
}
