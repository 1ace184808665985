using Solvent.Kernel.Streams;

namespace Solvent.Kernel.Execution;

/// <summary>Takes what a cell asks to the person in front of the notebook, one question at a time.</summary>
/// <param name="input">Who answers; <see langword="null"/> when nobody is there.</param>
/// <param name="interruption">Signalled when the user interrupts the cell.</param>
internal sealed class CellQuestions(ICellInput? input, CancellationToken interruption)
{
    private readonly Lock _gate = new();
    private readonly HashSet<CancellationTokenSource> _open = [];
    private Task _last = Task.CompletedTask;
    private bool _hasEnded;

    /// <summary>Asks, and waits for the answer. What is in line in <paramref name="output"/> is shown first: it may be the prompt.</summary>
    /// <exception cref="SolventException">Nobody is there to answer, or the cell has ended: a client takes no question then.</exception>
    /// <exception cref="CellInterruptedException">The user has interrupted the cell.</exception>
    public async Task<string> AskAsync(CellOutputQueue output, string prompt, bool isPassword)
    {
        if (input is null) throw NobodyAnswers("A cell cannot ask for input here: nobody is there to answer.");
        // The host is no part of the cell. What is set in here ends with this method.
        CellScope.Current = null;
        CellThreads.Current = null;
        using var withdrawal = CancellationTokenSource.CreateLinkedTokenSource(interruption);
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Queue(withdrawal, answered.Task);
        try
        {
            await before.WaitAsync(withdrawal.Token).ConfigureAwait(false);
            output.Flush();
            return await input.AskAsync(prompt, isPassword, withdrawal.Token).WaitAsync(withdrawal.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            throw new CellInterruptedException();
        }
        catch (OperationCanceledException) when (_hasEnded)
        {
            throw CellHasEnded();
        }
        finally
        {
            lock (_gate) _open.Remove(withdrawal);
            answered.SetResult();
        }
    }

    /// <summary>Takes back the questions that are open, and takes no more.</summary>
    public void End()
    {
        List<CancellationTokenSource> open;
        lock (_gate)
        {
            _hasEnded = true;
            open = [.. _open];
        }

        foreach (var withdrawal in open)
        {
            try
            {
                withdrawal.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It was answered meanwhile.
            }
        }
    }

    private Task Queue(CancellationTokenSource withdrawal, Task answered)
    {
        lock (_gate)
        {
            if (_hasEnded) throw CellHasEnded();
            _open.Add(withdrawal);
            var before = _last;
            // A question that was taken back leaves its turn only after those before it.
            _last = Task.WhenAll(before, answered);
            return before;
        }
    }

    private static SolventException CellHasEnded() => NobodyAnswers("The cell has ended: what it left running cannot ask for input.");

    private static SolventException NobodyAnswers(string message) => new("no-console-input", message)
    {
        Hint = "Put the value in a variable at the top of the notebook and use that instead.",
    };
}
