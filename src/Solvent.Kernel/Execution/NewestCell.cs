namespace Solvent.Kernel.Execution;

/// <summary>
/// The cell that answers for threads of which nobody knows who has started them: the execution context did not flow to them
/// (<c>UnsafeStart</c>, <c>UnsafeQueueUserWorkItem</c>), or the runtime or native code runs them (finalizers, callbacks).
/// </summary>
internal static class NewestCell
{
    private static volatile CellScope? s_any;
    private static volatile CellScope? s_ofConsole;

    /// <summary>The cell to which the console of the process belongs; <see langword="null"/> while it is the host's.</summary>
    public static CellScope? OfConsole => s_ofConsole;

    /// <summary>The cell that is told of an exception which would otherwise end the process.</summary>
    public static CellScope? ToTell => s_ofConsole ?? s_any;

    /// <summary>Takes note of a cell that begins.</summary>
    /// <param name="scope">The cell.</param>
    /// <param name="hasConsole">Whether the console of the process belongs to its session.</param>
    public static void Begin(CellScope scope, bool hasConsole)
    {
        s_any = scope;
        if (hasConsole) s_ofConsole = scope;
    }

    /// <summary>Forgets a cell whose session ends.</summary>
    public static void Forget(CellScope scope)
    {
        if (s_any == scope) s_any = null;
        if (s_ofConsole == scope) s_ofConsole = null;
    }
}
