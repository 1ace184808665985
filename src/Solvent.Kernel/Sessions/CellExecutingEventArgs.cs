using Solvent.Kernel.Errors;

namespace Solvent.Kernel;

/// <summary>Tells that a cell is about to run.</summary>
/// <param name="cell">The cell.</param>
/// <param name="executionCount">The number that its execution has in the session, 1-based.</param>
public sealed class CellExecutingEventArgs(CellRequest cell, int executionCount) : EventArgs
{
    /// <summary>The cell.</summary>
    public CellRequest Cell { get; } = cell;

    /// <summary>The number that its execution has in the session, 1-based.</summary>
    public int ExecutionCount { get; } = executionCount;

    /// <summary>How the cell is called in errors: <c>cell 4</c>.</summary>
    public string CellName => Errors.CellName.Of(Cell, ExecutionCount);
}
