namespace Solvent.Kernel.Streams;

/// <summary>
/// The thread that hands what the cells of a session have written to the host, a few milliseconds after it was written. It is one of its own,
/// since a cell may have filled the thread pool; it ends when nothing has been written for a while.
/// </summary>
internal sealed class OutputPump
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly List<CellOutputQueue> _due = [];
    private bool _isRunning;

    /// <summary>Tells that a queue has got something to hand over.</summary>
    public void Add(CellOutputQueue queue)
    {
        lock (_gate)
        {
            _due.Add(queue);
            Monitor.Pulse(_gate);
            if (_isRunning) return;
            _isRunning = true;
            new Thread(Run) { IsBackground = true, Name = "output" }.UnsafeStart();
        }
    }

    /// <summary>Hands over what all cells of the session have written so far.</summary>
    public void Flush()
    {
        List<CellOutputQueue> due;
        lock (_gate)
        {
            due = [.. _due];
            _due.Clear();
        }

        foreach (var queue in due) queue.Flush();
    }

    private void Run()
    {
        while (IsDue())
        {
            Thread.Sleep(Gathering);
            try
            {
                Flush();
            }
            catch (Exception)
            {
                // A host that takes no output any more has lost its client. The cell runs on.
            }
        }
    }

    private bool IsDue()
    {
        lock (_gate)
        {
            while (_due.Count == 0)
            {
                if (Monitor.Wait(_gate, Idle)) continue;
                if (_due.Count > 0) break;
                _isRunning = false;
                return false;
            }

            return true;
        }
    }
}
