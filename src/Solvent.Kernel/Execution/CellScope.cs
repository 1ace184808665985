using Solvent.Kernel.Streams;

namespace Solvent.Kernel.Execution;

/// <summary>
/// The cell that the running code belongs to. It flows with the execution context, so threads and tasks that a cell starts belong to it
/// for as long as they live.
/// </summary>
internal sealed class CellScope : IDisposable
{
    // Threads that an interrupted cell has started may be in a wait; so long they find the checkpoints raised when they wake up.
    private static readonly TimeSpan AfterInterrupt = TimeSpan.FromSeconds(5);

    private static readonly AsyncLocal<CellScope?> Ambient = new();
    private readonly TaskCompletionSource _leftBehind = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _interruption = new();
    private readonly CellQuestions _questions;
    private readonly CancellationTokenRegistration _registration;
    private readonly Lock _gate = new();
    private readonly List<CellThreads> _threads = [];
    private volatile bool _isInterrupted;
    private volatile bool _isStopRequested;
    private Action? _onInterrupt;
    private CellReader? _input;

    /// <summary>Opens the scope of a cell.</summary>
    /// <param name="output">Takes what the cell writes and shows.</param>
    /// <param name="input">Answers what the cell asks; <see langword="null"/> when nobody is there to answer.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    public CellScope(CellOutputQueue output, ICellInput? input, CancellationToken cancellationToken)
    {
        Output = output;
        Interruption = _interruption.Token;
        _questions = new CellQuestions(input, Interruption);
        _registration = cancellationToken.UnsafeRegister(static scope => ((CellScope)scope!).Interrupt(), this);
    }

    /// <summary>The scope of the running code, or <see langword="null"/> outside of any cell.</summary>
    public static CellScope? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Takes what the cell writes and shows.</summary>
    public CellOutputQueue Output { get; }

    /// <summary>What the cell reads as its console input.</summary>
    public CellReader Input => LazyInitializer.EnsureInitialized(ref _input, () => new CellReader(this));

    /// <summary>What runs the cell; <see langword="null"/> for an expression.</summary>
    public CellExecution? Execution { get; set; }

    /// <summary>Signalled when the user interrupts the cell.</summary>
    public CancellationToken Interruption { get; }

    /// <summary>What is left to do when the cell ends, the last thing first.</summary>
    public Stack<Func<Task>> Deferred { get; } = new();

    /// <summary>Whether the user has asked the cell to stop.</summary>
    public bool IsInterrupted => _isInterrupted;

    /// <summary>Completes when the user has asked a second time: then nobody waits for the cell any longer.</summary>
    public Task LeftBehind => _leftBehind.Task;

    /// <summary>Makes the code of the cell stop; called again while it has not, leaves it behind.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_isInterrupted)
            {
                _leftBehind.TrySetResult();
                return;
            }

            _isInterrupted = true;
            Checkpoint.Raise();
            _onInterrupt?.Invoke();
        }

        // What the cell has registered is code of the cell, and may take its time.
        new Thread(Cancel) { IsBackground = true, Name = "cancellation" }.UnsafeStart();
    }

    /// <summary>Calls <paramref name="action"/> when the cell is interrupted, at once when it was; <see langword="null"/> ends that.</summary>
    public void OnInterrupt(Action? action)
    {
        lock (_gate)
        {
            _onInterrupt = action;
            if (_isInterrupted) action?.Invoke();
        }
    }

    /// <summary>Adds threads that run code of the cell.</summary>
    public void Add(CellThreads threads)
    {
        lock (_gate) _threads.Add(threads);
    }

    /// <summary>Lets the threads go that are not from the thread pool: whatever they do from now on, they may do for the next cell.</summary>
    public void ReleaseThreads()
    {
        lock (_gate)
        {
            foreach (var threads in _threads) threads.Release();
        }
    }

    /// <summary>Makes code stop that passes no checkpoint, when it next writes.</summary>
    public void RequestStop() => _isStopRequested = true;

    /// <summary>Ends the calling code if it was asked to stop and did not yet. Code that cleans up afterwards can write.</summary>
    /// <exception cref="CellInterruptedException">The code was asked to stop.</exception>
    public void StopIfRequested()
    {
        if (_isStopRequested) throw Stop();
    }

    /// <summary>What ends the calling code, which then is as good as stopped.</summary>
    public CellInterruptedException Stop()
    {
        _isStopRequested = false;
        return new CellInterruptedException();
    }

    /// <inheritdoc cref="CellQuestions.AskAsync"/>
    public Task<string> AskAsync(string prompt, bool isPassword) => _questions.AskAsync(Output, prompt, isPassword);

    /// <summary>Tells that the cell has ended. What it has started can still write.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _questions.End();
        if (_isInterrupted) _ = LowerLaterAsync();
    }

    private static async Task LowerLaterAsync()
    {
        await Task.Delay(AfterInterrupt).ConfigureAwait(ConfigureAwaitOptions.None);
        Checkpoint.Lower();
    }

    private void Cancel()
    {
        try
        {
            _interruption.Cancel();
        }
        catch (AggregateException exception)
        {
            Output.Write(StreamName.Stderr, $"A callback of the cell's cancellation token failed: {exception.InnerException!.Message}\n");
        }
    }
}
