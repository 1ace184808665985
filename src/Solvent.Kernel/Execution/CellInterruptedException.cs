namespace Solvent.Kernel;

/// <summary>Ends a cell that the user has interrupted. Code that catches every exception meets it again at its next checkpoint.</summary>
public sealed class CellInterruptedException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    public CellInterruptedException()
        : base("The cell was interrupted.")
    {
    }

    internal CellInterruptedException(Exception? cause, bool leftBehind)
        : base("The cell was interrupted.", cause) => LeftBehind = leftBehind;

    /// <summary>Whether the cell could not be stopped and still runs.</summary>
    internal bool LeftBehind { get; }
}
