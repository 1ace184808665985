namespace Solvent.Jupyter.Comms;

/// <summary>A handler together with the cell that has set it, in which it runs.</summary>
internal sealed class CommCallback<T>(Action<T> handler)
{
    private readonly ExecutionContext? _cell = ExecutionContext.Capture();

    public void Call(T argument)
    {
        var cause = CommBoard.Cause;
        if (_cell is null) handler(argument);
        else ExecutionContext.Run(_cell, InCell, state: null);

        void InCell(object? state)
        {
            // The cell is that of the handler; what has caused the call is not.
            CommBoard.Cause = cause;
            handler(argument);
        }
    }
}
