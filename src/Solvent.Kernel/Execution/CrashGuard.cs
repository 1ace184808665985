using System.Runtime.ExceptionServices;
using Solvent.Kernel.Errors;

namespace Solvent.Kernel.Execution;

/// <summary>Keeps the process alive when a thread that a cell has started ends with an exception that nobody catches.</summary>
internal static class CrashGuard
{
    private static int s_isInstalled;

    /// <summary>Installs the guard, once in a process. A host that has installed its own keeps it.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref s_isInstalled, 1) != 0) return;
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Report);
        }
        catch (InvalidOperationException)
        {
            // The process has a handler already.
        }
    }

    private static bool Report(Exception exception)
    {
        if (exception is CellInterruptedException) return true;
        if (CellScope.Current is not { } scope) return false;
        var error = ErrorReport.Create(exception, cell: null);
        scope.Output.Write(StreamName.Stderr, $"A thread of this cell failed.\n{string.Join('\n', error.Traceback)}\n");
        return true;
    }
}
