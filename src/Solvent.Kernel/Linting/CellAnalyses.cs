using Solvent.Kernel.Submissions;
using Solvent.Lint;

namespace Solvent.Kernel.Linting;

/// <summary>The analysis that goes on beside the cells; at most one, of the newest notebook.</summary>
internal sealed class CellAnalyses(KernelSessionOptions options, ReferenceSet references, IReadOnlyList<string> usings) : IDisposable
{
    private readonly string _path = Path.GetFullPath(
        options.NotebookPath ?? Path.Combine(options.WorkingDirectory ?? Environment.CurrentDirectory, "notebook.ipynb"));

    private CancellationTokenSource _stop = new();
    private Task<IReadOnlyList<NotebookFinding>>? _analysis;

    /// <summary>Whether there is an analysis whose findings nobody has taken.</summary>
    public bool IsStarted => _analysis is not null;

    /// <summary>Starts an analysis in the place of the one before it.</summary>
    /// <param name="cells">The notebook.</param>
    /// <param name="concerned">The cells of it that concern the rules.</param>
    /// <param name="running">The cell that is run.</param>
    public void Start(IReadOnlyList<LiveCell> cells, IReadOnlySet<LiveCell> concerned, LiveCell running)
    {
        Stop();
        var (against, namespaces, token) = (references.Current, usings.ToList(), _stop.Token);
        _analysis = Task.Run(() => NotebookAnalysis.RunAsync(RuleScope.Of(cells, concerned, running), _path, against, namespaces, token), token);
    }

    /// <summary>Starts to look at the cells alone, which need not be compiled for it.</summary>
    public void StartOfCells(IReadOnlyList<LiveCell> cells, LiveCell running)
    {
        Stop();
        _analysis = Task.Run(() => NotebookAnalysis.Check(CellScope.Of(cells, running), _path), _stop.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <summary>Gives the analysis up.</summary>
    public void Stop()
    {
        if (_analysis is null) return;
        _stop.Cancel();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _analysis = null;
    }

    /// <summary>A use of hidden state as the finding of a rule; <see langword="null"/> when the rule is switched off or ignored there.</summary>
    /// <param name="hidden">The use.</param>
    /// <param name="cells">The notebook.</param>
    public NotebookFinding? ToFinding(HiddenUse hidden, IReadOnlyList<LiveCell> cells)
    {
        var (notebook, options) = NotebookAnalysis.Notebook([.. cells.TakeWhile(cell => cell.Key != hidden.Cell.Key), hidden.Cell], _path);
        return NotebookRules.NotDeclaredAbove(hidden.Message, notebook, options, notebook.Cells.Count - 1, hidden.Use) is { } finding
            ? new NotebookFinding(hidden.Cell, finding) { Reason = hidden.Reason.Identity }
            : null;
    }

    /// <summary>The findings, when the analysis ends within <paramref name="patience"/>; else none, and they can be taken later.</summary>
    public async Task<IReadOnlyList<NotebookFinding>> TakeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (_analysis is not { } analysis) return [];
        if (patience > TimeSpan.Zero) await ((Task)analysis).WaitAsync(patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!analysis.IsCompleted) return [];
        _analysis = null;
        return await analysis;
    }
}
