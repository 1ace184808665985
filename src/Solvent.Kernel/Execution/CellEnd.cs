using System.ComponentModel;
using Solvent.Kernel.Execution;

namespace Solvent.Kernel;

/// <summary>
/// What is left to do when a cell ends. The compile driver adds the calls to using declarations at the top of cells; nobody writes them by
/// hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellEnd
{
    /// <summary>Disposes of a variable at the end of the cell that is running.</summary>
    /// <param name="dispose">Disposes of the variable.</param>
    public static void Defer(Action dispose) => DeferAsync(() =>
    {
        dispose();
        return Task.CompletedTask;
    });

    /// <summary>Disposes of a variable at the end of the cell that is running, and waits for it.</summary>
    /// <param name="disposeAsync">Disposes of the variable.</param>
    public static void DeferAsync(Func<Task> disposeAsync) => CellScope.Current?.Deferred.Push(disposeAsync);
}
