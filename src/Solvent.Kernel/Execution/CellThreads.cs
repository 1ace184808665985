namespace Solvent.Kernel.Execution;

/// <summary>
/// The threads that run code of a cell right now. They follow the execution context: a thread that turns to other work is out of it, and one
/// that takes up what the cell has started is in it.
/// </summary>
/// <remarks>
/// A thread in a wait is woken by <see cref="Thread.Interrupt"/>, which strikes whatever waits next when the thread was not in a wait. So only
/// a thread that two looks in a row have found waiting is woken, and a thread that leaves takes no wake-up with it. Of other threads than the
/// one that the cell was started on, only those of the thread pool are woken: a library may have started one of its own in this cell, to
/// serve it in all that come after.
/// </remarks>
/// <param name="scope">The cell.</param>
/// <param name="stackSize">The size in bytes of the stack of the thread that the cell is started on.</param>
internal sealed class CellThreads(CellScope scope, int stackSize)
{
    // Looks that a woken thread has for the exception to do its work before it is woken again.
    private const int LooksAfterWaking = 4;

    private static readonly AsyncLocal<CellThreads?> Ambient = new(Changed);

    private readonly Lock _gate = new();
    private readonly Dictionary<Thread, Entry> _threads = [];
    private bool _isReleased;

    /// <summary>The threads that the running code is counted among; set to <see langword="null"/> to run what must not be stopped.</summary>
    public static CellThreads? Current
    {
        set => Ambient.Value = value;
    }

    /// <summary>The thread that the cell was started on.</summary>
    public Thread? Main { get; set; }

    /// <summary>Whether a thread runs code of the cell that the cell may be waiting for.</summary>
    public bool IsAnyRunning
    {
        get
        {
            lock (_gate) return _threads.Keys.Any(MayBeWoken);
        }
    }

    /// <summary>Makes the checkpoints of all threads of the interrupted cell stop them.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            foreach (var (thread, entry) in _threads) Mark(thread, entry, isMarked: true);
        }
    }

    /// <summary>Stops no thread any longer but the one that the cell was started on and those of the thread pool.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _isReleased = true;
            foreach (var (thread, entry) in _threads.Where(running => !MayBeWoken(running.Key)).ToList())
            {
                Mark(thread, entry, isMarked: false);
                _threads.Remove(thread);
            }
        }
    }

    /// <summary>Looks at the threads and wakes those that have been found waiting twice.</summary>
    public void WakeWaiting()
    {
        lock (_gate)
        {
            foreach (var (thread, entry) in _threads)
            {
                if (!MayBeWoken(thread)) continue;
                entry.Waits = thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) ? entry.Waits + 1 : Math.Min(entry.Waits, 0);
                if (entry.Waits < 2) continue;
                entry.Waits = -LooksAfterWaking;
                entry.IsWoken = true;
                thread.Interrupt();
            }
        }
    }

    private static void Changed(AsyncLocalValueChangedArgs<CellThreads?> change)
    {
        change.PreviousValue?.Leave(Thread.CurrentThread);
        change.CurrentValue?.Enter(Thread.CurrentThread);
    }

    private void Enter(Thread thread)
    {
        var entry = new Entry(StackMarks.Note());
        Calmly(() =>
        {
            lock (_gate)
            {
                if (_isReleased && !MayBeWoken(thread)) return;
                _threads[thread] = entry;
                if (scope.IsInterrupted) Mark(thread, entry, isMarked: true);
            }
        });
    }

    private void Leave(Thread thread)
    {
        Entry? entry = null;
        Calmly(() =>
        {
            lock (_gate)
            {
                if (_threads.Remove(thread, out entry) && scope.IsInterrupted) Mark(thread, entry, isMarked: false);
            }
        });
        // Takes the wake-up that has come too late.
        if (entry is { IsWoken: true }) Calmly(() => Thread.Sleep(1));
    }

    private bool MayBeWoken(Thread thread) => thread == Main || thread.IsThreadPoolThread;

    private void Mark(Thread thread, Entry entry, bool isMarked) => StackMarks.Set(entry.StackTop, thread == Main ? stackSize : 0, isMarked);

    // An exception in here would end the process.
    private static void Calmly(Action action)
    {
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // It was meant for the code of the cell.
            }
        }
    }

    private sealed class Entry(nuint stackTop)
    {
        public nuint StackTop { get; } = stackTop;

        public int Waits { get; set; }

        public bool IsWoken { get; set; }
    }
}
