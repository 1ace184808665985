namespace Solvent.Jupyter.Execution;

/// <summary>Stops the cell that runs.</summary>
internal sealed class InterruptSwitch
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _cell;

    /// <summary>Tells that a cell starts, which <paramref name="cell"/> interrupts. Call <see cref="End"/> before that is disposed.</summary>
    public void Start(CancellationTokenSource cell)
    {
        lock (_gate) _cell = cell;
    }

    /// <summary>Tells that the cell has ended.</summary>
    public void End()
    {
        lock (_gate) _cell = null;
    }

    /// <summary>Interrupts the cell that runs; without one nothing happens.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            // Not on this thread: what waits for the token may take a while, and a socket waits for this thread.
            _ = _cell?.CancelAsync();
        }
    }
}
