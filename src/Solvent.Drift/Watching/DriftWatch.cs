namespace Solvent.Drift;

/// <summary>
/// Checks again and again whether data drifts, and tells when the verdict, or the columns it is about, change. A check that fails is told once and does not end the watch; what a receiver
/// did not take is told again with the next check.
/// </summary>
/// <param name="check">Compares the data as they are now.</param>
/// <param name="options">When and whom.</param>
/// <param name="time">The clock.</param>
public sealed class DriftWatch(Func<CancellationToken, Task<DriftReport>> check, WatchOptions options, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private WatchState _state = WatchState.Read(options.StateFile);
    private IReadOnlyList<IVerdictReceiver> _owed = [];

    /// <summary>Checks until <paramref name="cancellationToken"/> is cancelled, and then returns.</summary>
    /// <param name="onCheck">Told of every check.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async Task RunAsync(Action<WatchCheck> onCheck, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                // Taken before the check: what changes during it is seen after it.
                var fingerprint = options.Fingerprint?.Invoke();
                var began = _time.GetUtcNow();
                onCheck(await CheckAsync(cancellationToken));
                await WaitAsync(began, fingerprint, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how a watch ends.
        }
    }

    /// <summary>Checks once, and tells what is news.</summary>
    public async Task<WatchCheck> CheckAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        try
        {
            var report = await check(cancellationToken);
            var next = WatchState.After(report);
            return await TellAsync(new WatchNotice(next.Verdict!, _state.Verdict, now, report.Summary, report, null), next, _state.IsNews(next), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var error = WatchError.Of(exception);
            var text = $"The check failed: {error.Message}";
            // The verdict before stays: when the check works again with the same verdict, nothing has changed.
            return await TellAsync(new WatchNotice(WatchNotice.Failed, _state.Verdict, now, text, null, error), _state with { IsFailing = true }, !_state.IsFailing, cancellationToken);
        }
    }

    private async Task<WatchCheck> TellAsync(WatchNotice notice, WatchState next, bool isNews, CancellationToken cancellationToken)
    {
        var problems = new List<SolventException>();
        var owed = new List<IVerdictReceiver>();
        var told = isNews || options.Always ? options.Receivers : _owed;
        foreach (var receiver in told)
        {
            try
            {
                await receiver.ReceiveAsync(notice, cancellationToken);
            }
            catch (SolventException exception)
            {
                problems.Add(exception);
                owed.Add(receiver);
            }
        }

        (_state, _owed) = (next, owed);
        // A watch that ends before all have been told tells all again when it is started anew.
        if (owed.Count == 0) await _state.WriteAsync(options.StateFile);
        return new WatchCheck(notice, isNews, problems) { IsTold = told.Count > problems.Count };
    }

    private async Task WaitAsync(DateTimeOffset began, string? fingerprint, CancellationToken cancellationToken)
    {
        var due = options.Every is { } every ? began + every : (DateTimeOffset?)null;
        string? changed = null;
        while (true)
        {
            // Where a check takes longer than the interval there is no pause that could be cancelled.
            cancellationToken.ThrowIfCancellationRequested();
            var left = due - _time.GetUtcNow();
            if (left <= TimeSpan.Zero) return;
            var pause = options.Fingerprint is null ? left ?? Timeout.InfiniteTimeSpan : left < options.Poll ? left.Value : options.Poll;
            await Task.Delay(pause, _time, cancellationToken);
            if (options.Fingerprint?.Invoke() is not { } now || now == fingerprint) continue;
            if (now == changed) return;
            changed = now;
        }
    }
}
