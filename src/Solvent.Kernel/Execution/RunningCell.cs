using Solvent.Kernel.Execution;

namespace Solvent.Kernel;

/// <summary>What the code of a cell can know of its own execution.</summary>
public static class RunningCell
{
    /// <summary>
    /// Signalled when the user interrupts the cell that the calling code belongs to. Pass it to calls into libraries, which an interrupt
    /// cannot stop in any other way. Outside of cells it is never signalled.
    /// </summary>
    public static CancellationToken CancellationToken => CellScope.Current?.Interruption ?? CancellationToken.None;
}
