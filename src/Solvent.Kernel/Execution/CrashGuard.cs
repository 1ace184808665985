using System.Runtime.ExceptionServices;
using Solvent.Kernel.Errors;

namespace Solvent.Kernel.Execution;

/// <summary>Keeps the process alive when a thread ends with an exception that nobody catches, which some cell has most likely started.</summary>
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
        var own = CellScope.Current;
        if ((own ?? NewestCell.ToTell) is not { } scope) return false;
        // An exception of a timer's callback arrives when the thread has left the cell's context already.
        var whose = own is null ? "A timer or a thread that belongs to no cell" : "A thread of this cell";
        var error = ErrorReport.Create(exception, cell: null);
        scope.Output.Write(StreamName.Stderr, $"{whose} failed.\n{string.Join('\n', error.Traceback)}\n");
        return true;
    }
}
