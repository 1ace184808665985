using Solvent.Kernel.Streams;

namespace Solvent.Kernel.Execution;

/// <summary>
/// The cell that the running code belongs to. It flows with the execution context, so threads and tasks that a cell starts belong to it
/// for as long as they live.
/// </summary>
/// <param name="output">Takes what the cell writes and shows.</param>
/// <param name="input">Answers what the cell asks; <see langword="null"/> when nobody is there to answer.</param>
/// <param name="interruption">Signalled when the user interrupts the cell.</param>
internal sealed class CellScope(CellOutputQueue output, ICellInput? input, CancellationToken interruption)
{
    // Threads that an interrupted cell has started may be in a wait; so long they find the checkpoints raised when they wake up.
    private static readonly TimeSpan AfterInterrupt = TimeSpan.FromSeconds(5);

    private static readonly AsyncLocal<CellScope?> Ambient = new();
    private readonly CellQuestions _questions = new(input, interruption);
    private volatile bool _isInterrupted;
    private CellReader? _input;

    /// <summary>The scope of the running code, or <see langword="null"/> outside of any cell.</summary>
    public static CellScope? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Takes what the cell writes and shows.</summary>
    public CellOutputQueue Output { get; } = output;

    /// <summary>What the cell reads as its console input.</summary>
    public CellReader Input => LazyInitializer.EnsureInitialized(ref _input, () => new CellReader(this));

    /// <summary>Signalled when the user interrupts the cell.</summary>
    public CancellationToken Interruption { get; } = interruption;

    /// <summary>Whether the user has asked the cell to stop.</summary>
    public bool IsInterrupted => _isInterrupted;

    /// <summary>Makes the code of the cell stop at its next checkpoint.</summary>
    public void Interrupt()
    {
        if (_isInterrupted) return;
        _isInterrupted = true;
        Checkpoint.Raise();
    }

    /// <inheritdoc cref="CellQuestions.AskAsync"/>
    public Task<string> AskAsync(string prompt, bool isPassword)
    {
        // What was written before a question is its prompt.
        Output.Flush();
        return _questions.AskAsync(prompt, isPassword);
    }

    /// <summary>Tells that the cell has ended.</summary>
    public void End()
    {
        _questions.End();
        if (_isInterrupted) _ = LowerLaterAsync();
    }

    private static async Task LowerLaterAsync()
    {
        await Task.Delay(AfterInterrupt).ConfigureAwait(ConfigureAwaitOptions.None);
        Checkpoint.Lower();
    }
}
