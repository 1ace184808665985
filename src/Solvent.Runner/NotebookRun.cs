using System.Collections.ObjectModel;
using Solvent.Kernel;
using Solvent.Notebooks;
using Solvent.Runner.Files;
using Solvent.Runner.Outputs;

namespace Solvent.Runner;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookRun : IAsyncDisposable
{
    private readonly CellNumbers _numbers;
    private readonly ExecutedNotebook _executed;
    private readonly NotebookRunOptions _options;
    private readonly IProgress<NotebookRunProgress>? _progress;
    private readonly KernelSession _session;
    private readonly IDisposable? _attached;
    private readonly SideFiles _sideFiles;
    private readonly DisplayBoard _board = new();
    private readonly List<CellRecorder> _recorders = [];
    private readonly RunFailures _failures;

    public NotebookRun(
        NotebookDocument notebook,
        ExecutedNotebook executed,
        CellNumbers numbers,
        BoundParameters? parameters,
        NotebookRunOptions options,
        IProgress<NotebookRunProgress>? progress)
    {
        (_executed, _numbers, _options, _progress) = (executed, numbers, options, progress);
        _failures = new RunFailures(notebook, numbers, executed.Path, options);
        _sideFiles = new SideFiles(executed.Path);
        _sideFiles.Clear();
        _session = new KernelSession(new KernelSessionOptions
        {
            NotebookPath = notebook.Path,
            WorkingDirectory = Directory.GetCurrentDirectory(),
            InterruptGrace = options.InterruptGrace,
            TimeProvider = options.TimeProvider,
            LiveLint = options.LiveLint,
            // Nobody waits for a cell here, and what comes late may come after the last one.
            LiveLintPatience = TimeSpan.FromSeconds(30),
            PackageVersions = options.PackageVersions,
            Parameters = parameters?.OfDirectives ?? ReadOnlyDictionary<string, ParameterValue>.Empty,
        });
        _attached = options.Attach?.Invoke(_session);
    }

    public async Task<NotebookRunResult> ExecuteAsync(CancellationToken cancellationToken)
    {
        var started = _options.TimeProvider.GetTimestamp();
        var cells = _executed.Document.Cells.Where(RunnableNotebook.IsExecuted).ToList();
        var cellsRun = 0;
        SolventException? error = null;
        foreach (var cell in cells)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                error = _failures.InterruptedBefore(cell);
                break;
            }

            cellsRun++;
            var failure = await ExecuteAsync(cell, cancellationToken);
            error ??= failure;
            if (failure is not null && (!_options.ContinuesAfterErrors || failure.ExitCode == SolventException.Interrupted)) break;
        }

        await _executed.SaveAsync();
        error ??= _failures.TooLarge(_recorders);
        return new NotebookRunResult(
            StatusOf(error), _executed.Path, cellsRun, cells.Count, _options.TimeProvider.GetElapsedTime(started), error);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _attached?.Dispose();
        foreach (var recorder in _recorders) recorder.Dispose();
        await _session.DisposeAsync();
    }

    private async Task<SolventException?> ExecuteAsync(NotebookCell cell, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var recorder = Record(cell, stop);
        Report(NotebookRunStep.CellStarted, cell, TimeSpan.Zero);
        var startedAt = _options.TimeProvider.GetUtcNow();
        var execution = _session.ExecuteAsync(new CellRequest(cell.Source, cell.Language, _numbers.IndexOf(cell)), recorder, stop.Token);
        CellResult result;
        var timedOut = false;
        try
        {
            var timeout = Task.Delay(_options.CellTimeout ?? Timeout.InfiniteTimeSpan, _options.TimeProvider, stop.Token);
            await SaveWhileRunningAsync(Task.WhenAny(execution, timeout));
            timedOut = !execution.IsCompleted && !stop.IsCancellationRequested;
        }
        finally
        {
            // Ends the timeout of a cell that has ended, and a cell whose time is up or whose outputs can no longer be kept.
            await stop.CancelAsync();
            result = await execution;
        }

        cell.ExecutionCount = result.ExecutionCount;
        cell.SetTiming(startedAt, _options.TimeProvider.GetUtcNow());
        _executed.MarkChanged();
        if (_executed.NextWrite == TimeSpan.Zero) await _executed.SaveAsync();
        Report(result.Status == CellStatus.Ok ? NotebookRunStep.CellFinished : NotebookRunStep.CellFailed, cell, result.Duration);
        return recorder.Failure ?? _failures.Of(cell, result, timedOut);
    }

    private CellRecorder Record(NotebookCell cell, CancellationTokenSource stop)
    {
        var recorder = new CellRecorder(cell.Index, _numbers.NameOf(cell), _options.MaxOutputBytes, _sideFiles, _board)
        {
            FirstOutput = () => Report(NotebookRunStep.FirstOutput, cell, TimeSpan.Zero),
            Failed = stop.Cancel,
        };
        _recorders.Add(recorder);
        _executed.Attach(cell.Index, recorder);
        return recorder;
    }

    private async Task SaveWhileRunningAsync(Task cell)
    {
        while (!cell.IsCompleted && _executed.NextWrite is { } wait)
        {
            await Task.WhenAny(cell, Task.Delay(wait, _options.TimeProvider));
            if (!cell.IsCompleted) await _executed.SaveAsync();
        }

        await cell;
    }

    private void Report(NotebookRunStep step, NotebookCell cell, TimeSpan duration)
    {
        if (_numbers.IndexOf(cell) is { } index) _progress?.Report(new NotebookRunProgress(step, index, _numbers.Count, RunnableNotebook.FirstLine(cell), duration));
    }

    private static NotebookRunStatus StatusOf(SolventException? error) => error switch
    {
        null => NotebookRunStatus.Succeeded,
        { ExitCode: SolventException.Interrupted } => NotebookRunStatus.Interrupted,
        _ => NotebookRunStatus.Failed,
    };
}
