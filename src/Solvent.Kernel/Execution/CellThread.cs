using System.Runtime.ExceptionServices;

namespace Solvent.Kernel.Execution;

/// <summary>Runs code of a cell on a thread of its own, until it ends or the interrupted cell is left behind.</summary>
/// <remarks>
/// Nothing in here waits for the thread pool: a cell may have filled it. What comes after the code goes on where the code has ended.
/// </remarks>
internal sealed class CellThread
{
    private const int StackSize = 4 << 20;

    private readonly TaskCompletionSource _code = new();
    private readonly TaskCompletionSource<bool> _end = new();
    private readonly CellThreads _threads;
    private readonly CellScope _scope;
    private readonly CellStop _stop;

    private CellThread(CellScope scope, KernelSession session, bool stopsItself)
    {
        _scope = scope;
        _threads = new CellThreads(scope, StackSize);
        scope.Add(_threads);
        _stop = new CellStop(scope, _threads, _code.Task, session, stopsItself);
    }

    /// <summary>Runs <paramref name="code"/> to its end.</summary>
    /// <param name="code">The compiled cell.</param>
    /// <param name="scope">The cell that the code belongs to.</param>
    /// <param name="session">The session of the cell.</param>
    /// <param name="stopsItself">Whether the code looks at the cancellation token, so that its waits are woken only when that does not help.</param>
    /// <exception cref="CellInterruptedException">The code was interrupted.</exception>
    public static async Task RunAsync(Func<Task> code, CellScope scope, KernelSession session, bool stopsItself = false)
    {
        var run = new CellThread(scope, session, stopsItself);
        run.Start(code);
        scope.OnInterrupt(run.Stop);
        var isLeftBehind = await run._end.Task.ConfigureAwait(false);
        scope.OnInterrupt(null);
        var failure = run._code.Task.Exception?.InnerException;
        if (scope.IsInterrupted) throw new CellInterruptedException(failure, isLeftBehind);
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
    }

    private void Start(Func<Task> code)
    {
        var thread = new Thread(() => Run(code), StackSize) { IsBackground = true, Name = "cell" };
        _threads.Main = thread;
        thread.Start();
    }

    private async void Run(Func<Task> code)
    {
        CellScope.Current = _scope;
        CellThreads.Current = _threads;
        try
        {
            await code();
            _code.SetResult();
        }
        catch (Exception exception)
        {
            _code.SetException(exception);
        }
        finally
        {
            CellThreads.Current = null;
        }

        _end.TrySetResult(false);
    }

    private void Stop() => new Thread(() =>
    {
        var isLeftBehind = _stop.Run();
        _end.TrySetResult(isLeftBehind);
    }) { IsBackground = true, Name = "interrupt" }.UnsafeStart();
}
