namespace Solvent.Kernel.Execution;

/// <summary>Runs the code of a cell on a thread of its own and stops it when the user interrupts it.</summary>
internal static class CellThread
{
    private const int StackSize = 4 << 20;

    // An interrupted await ends at once if its task looks at checkpoints; a task that never ends is not waited for.
    private static readonly TimeSpan AwaitGrace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs <paramref name="code"/> to its end.</summary>
    /// <param name="code">The compiled cell.</param>
    /// <param name="scope">The cell that the code belongs to.</param>
    /// <param name="grace">How long code that passes no checkpoint may go on after an interrupt before it is left behind.</param>
    /// <param name="cancellationToken">Signalled when the user interrupts the cell.</param>
    /// <exception cref="CellInterruptedException">The code was interrupted.</exception>
    public static async Task RunAsync(
        Func<Task> code, CellScope scope, TimeSpan grace, CancellationToken cancellationToken)
    {
        var completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isOnThread = true;
        var thread = new Thread(Run, StackSize) { IsBackground = true, Name = "cell" };
        thread.Start();

        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.UnsafeRegister(static signal => ((TaskCompletionSource)signal!).TrySetResult(), interrupted);
        if (await Task.WhenAny(completion.Task, interrupted.Task) == completion.Task)
        {
            await completion.Task;
            return;
        }

        scope.Interrupt();
        await StopAsync();
        var leftBehind = !completion.Task.IsCompleted && Volatile.Read(ref isOnThread);
        throw new CellInterruptedException(completion.Task.Exception?.InnerException, leftBehind);

        void Run()
        {
            try
            {
                var task = code();
                Volatile.Write(ref isOnThread, false);
                _ = CompleteAsync(task);
            }
            catch (Exception exception)
            {
                Volatile.Write(ref isOnThread, false);
                completion.TrySetException(exception);
            }
        }

        async Task CompleteAsync(Task task)
        {
            try
            {
                await task;
                completion.TrySetResult();
            }
            catch (Exception exception)
            {
                completion.TrySetException(exception);
            }
        }

        async Task StopAsync()
        {
            var waited = TimeSpan.Zero;
            while (!completion.Task.IsCompleted && waited < (Volatile.Read(ref isOnThread) ? grace : AwaitGrace))
            {
                // Wakes the thread from a sleep or a lock. Code that swallows the exception is woken again.
                if (Volatile.Read(ref isOnThread)) thread.Interrupt();
                await Task.WhenAny(completion.Task, Task.Delay(Retry, CancellationToken.None));
                waited += Retry;
            }
        }
    }
}
