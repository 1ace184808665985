using System.Diagnostics;

namespace Solvent.Kernel.Execution;

/// <summary>
/// Brings interrupted code of a cell to its end. Checkpoints stop code that computes; this wakes code that waits, cancels trainings, and
/// decides when to give up.
/// </summary>
internal sealed class CellStop(CellScope scope, CellThreads threads, Task code, KernelSession session, bool stopsItself)
{
    private const string StillRunning =
        "The cell is in code that an interrupt cannot stop, such as a long call into a library. Interrupt again to leave it behind.\n";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    // A task that the cell awaits may look at checkpoints or the token; one that does nothing is not waited for.
    private static readonly TimeSpan AwaitGrace = TimeSpan.FromMilliseconds(30);

    // Code that stops itself does so without broken waits in its middle.
    private static readonly TimeSpan OwnGrace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TellAfter = TimeSpan.FromMilliseconds(200);

    private readonly TimeSpan _grace = session.Options.InterruptGrace == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : session.Options.InterruptGrace;

    /// <summary>Waits until the code has ended or is given up.</summary>
    /// <returns>Whether code goes on that could not be stopped.</returns>
    public bool Run()
    {
        var started = Stopwatch.GetTimestamp();
        TrainingCancellation? trainings = null;
        var isTold = false;
        threads.Stop();
        while (Task.WaitAny([code, scope.LeftBehind], Look) < 0)
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            var isRunning = threads.IsAnyRunning;
            if (!isRunning && elapsed >= AwaitGrace) return false;

            scope.RequestStop();
            if (isRunning)
            {
                trainings ??= TrainingCancellation.Request(session, code);
                trainings.Repeat();
            }

            if (elapsed >= OwnGrace || !(stopsItself || trainings is { IsEmpty: false })) threads.WakeWaiting();
            if (!isTold && isRunning && elapsed >= TellAfter && elapsed < _grace)
            {
                isTold = true;
                scope.Output.Write(StreamName.Stderr, StillRunning);
            }

            if (elapsed >= _grace) break;
        }

        return !code.IsCompleted && threads.IsAnyRunning;
    }
}
