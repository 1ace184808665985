using Solvent.Kernel.LanguageServices;

namespace Solvent.Jupyter.Language;

/// <summary>
/// Does ahead what the first completion would wait for, while nobody waits for a cell: it takes as much of the processor as a hundred small cells.
/// </summary>
/// <param name="language">Answers the completions.</param>
internal sealed class LanguageWarmth(Task<ILanguageService> language)
{
    // Longer than a client takes to send the next cell of many, shorter than a person takes to write something.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(400);

    private readonly Lock _gate = new();
    private Action? _cancel;
    private bool _isWarm;

    /// <summary>Leaves the processor to a cell.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            _cancel?.Invoke();
            _cancel = null;
        }
    }

    /// <summary>Goes on once there was no cell for a while.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            if (!_isWarm && _cancel is null) _ = WarmAsync();
        }
    }

    private async Task WarmAsync()
    {
        using var pause = new CancellationTokenSource();
        Action cancel = pause.Cancel;
        _cancel = cancel;
        try
        {
            await Task.Delay(Idle, pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            if (!pause.IsCancellationRequested) await (await language).WarmAsync(pause.Token);
            lock (_gate) _isWarm |= !pause.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (pause.IsCancellationRequested)
        {
            // A cell has come; the next pause goes on from here.
        }
        finally
        {
            lock (_gate)
            {
                if (_cancel == cancel) _cancel = null;
            }
        }
    }
}
