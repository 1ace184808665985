using System.ComponentModel;
using System.Runtime.CompilerServices;
using Solvent.Kernel.Execution;

namespace Solvent.Kernel;

/// <summary>
/// The places at which running cells can be stopped. The compile driver adds the calls to loops and to the entries of methods; nobody
/// writes them by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checkpoint
{
    // The number of interrupted cells that may still be running somewhere. A static without initializer: reading it is one load.
    private static volatile int s_interrupted;

    /// <summary>Passed at each turn of a loop.</summary>
    /// <exception cref="CellInterruptedException">The user has interrupted the cell that this code belongs to.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass()
    {
        if (s_interrupted != 0 && StackMarks.IsHere) Stop();
    }

    /// <summary>Passed at each entry of a method.</summary>
    /// <exception cref="CellInterruptedException">The user has interrupted the cell that this code belongs to.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deeply; without this the process would end.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enter()
    {
        if (s_interrupted != 0 && StackMarks.IsHere) Stop();
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    /// <summary>Makes checkpoints look for interrupted cells, until the same number of calls of <see cref="Lower"/>.</summary>
    internal static void Raise() => Interlocked.Increment(ref s_interrupted);

    /// <summary>Takes back one call of <see cref="Raise"/>.</summary>
    internal static void Lower() => Interlocked.Decrement(ref s_interrupted);

    // A call that can return would cost every loop its registers. The compiler sees that this one never does.
    private static void Stop() => throw Stopped();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CellInterruptedException Stopped() => CellScope.Current?.Stop() ?? new CellInterruptedException();
}
