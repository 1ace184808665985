using Solvent.Kernel.Errors;
using Solvent.Kernel.Linting;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel;

/// <summary>
/// Shows under each cell what the rules find in it, and where it depends on what the notebook no longer holds. Each finding is shown once for
/// the same text. Nothing that goes wrong here fails a cell.
/// </summary>
public sealed class LiveLint : IDisposable
{
    /// <summary>The environment variable that turns live lint on or off, whatever the host asks for.</summary>
    internal const string Variable = "SOLVENT_LIVE_LINT";

    private readonly KernelSessionOptions _options;
    private readonly MagicCommandRegistry _magics;
    private readonly CellAnalyses _analyses;
    private readonly ReferenceSet _references;
    private readonly Lock _gate = new();
    private readonly List<string> _forgotten = [];
    private readonly LiveNotebook _notebook = new();
    private readonly HiddenState _hidden = new();
    private readonly HashSet<FindingIdentity> _shown = [];
    private RuleSubjects? _subjects;
    private LiveCell? _running;
    private bool _isConcerned;
    private bool _isCellConcerned;
    private bool _owesFindings;

    internal LiveLint(KernelSessionOptions options, MagicCommandRegistry magics, ReferenceSet references, IReadOnlyList<string> usings)
    {
        (_options, _magics, _references) = (options, magics, references);
        _analyses = new CellAnalyses(options, references, usings);
        IsOn = Environment.GetEnvironmentVariable(Variable)?.ToUpperInvariant() switch
        {
            "ON" => true,
            "OFF" => false,
            _ => options.LiveLint,
        };
    }

    /// <summary>Whether cells show findings. It can be changed at any time, also by the running cell.</summary>
    public bool IsOn { get; set; }

    /// <summary>How many findings were shown in this session.</summary>
    public int ShownCount { get; private set; }

    /// <summary>Why the last analysis failed, or <see langword="null"/>.</summary>
    public string? Failure { get; private set; }

    /// <summary>Stops what goes on beside the cells.</summary>
    public void Dispose() => _analyses.Dispose();

    /// <summary>Tells that a cell is about to run. The analysis goes on beside it when all that it needs is known.</summary>
    internal void Start(CellRequest request, int execution)
    {
        Forget();
        _running = request.IsSilent ? null : LiveCell.Of(request, execution, _magics);
        _isConcerned = _isCellConcerned = false;
        if (_running is not { } cell || !IsOn) return;
        _isConcerned = Subjects().Concern(cell) || _owesFindings;
        _isCellConcerned = !_isConcerned && _notebook.HasOthers(cell) && CellSubjects.Concern(cell);
        if (_isCellConcerned) _analyses.StartOfCells(_notebook.With(cell), cell);
        if (_isConcerned && _references.IsWide && !RuleSubjects.AsksForPackage(cell.Code)) Analyze(cell);
    }

    /// <summary>Tells that the cell has ended, and shows what there is to say before its end is told to the client.</summary>
    internal async Task EndAsync(CellError? error, ICellOutput output, CancellationToken cancellationToken)
    {
        if (_running is not { } cell) return;
        _running = null;
        if (error is { Code: CompilationReport.Code })
        {
            // Nothing of it has run: the notebook is what it was before.
            if (_isConcerned || _isCellConcerned) _analyses.Stop();
            return;
        }

        _notebook.Add(cell);
        _hidden.Add(cell);
        if (!IsOn) return;
        try
        {
            if (_isConcerned) Subjects().Add(cell);
            // Who has an error to look at is not told about style; it is shown with the next cell.
            _owesFindings = _isConcerned && error is not null;
            if (error is null) Show(await FindAsync(cell, cancellationToken), cell, output);
        }
        catch (Exception exception)
        {
            Failure = $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    /// <summary>Tells that cells are no longer in the notebook.</summary>
    internal void Forget(IEnumerable<string> ids)
    {
        lock (_gate) _forgotten.AddRange(ids);
    }

    private void Forget()
    {
        lock (_gate)
        {
            foreach (var id in _forgotten)
            {
                _notebook.Remove(LiveCell.KeyOf(id));
                _hidden.Delete(LiveCell.KeyOf(id));
            }

            _forgotten.Clear();
        }
    }

    private async Task<IReadOnlyList<NotebookFinding>> FindAsync(LiveCell cell, CancellationToken cancellationToken)
    {
        var hidden = _hidden.FindInLast().Select(use => _analyses.ToFinding(use, _notebook.With(cell))).OfType<NotebookFinding>().ToList();
        if (_isConcerned && !_analyses.IsStarted) Analyze(cell);
        // Clients drop what comes after the end of a cell, so the cell waits a little.
        return [.. hidden, .. await _analyses.TakeAsync(_isConcerned || _isCellConcerned ? _options.LiveLintPatience : TimeSpan.Zero, cancellationToken)];
    }

    private void Analyze(LiveCell cell)
    {
        var cells = _notebook.With(cell);
        _analyses.Start(cells, Subjects().Among(cells, cell), cell);
    }

    private void Show(IReadOnlyList<NotebookFinding> findings, LiveCell cell, ICellOutput output)
    {
        // A cell may have gone, or have another text, since the analysis began.
        var fresh = findings
            .Where(finding => _notebook.Find(finding.Cell.Key)?.Code == finding.Cell.Code && !_shown.Contains(finding.Identity))
            .ToList();
        if (fresh.Count == 0) return;
        _shown.UnionWith(fresh.Select(finding => finding.Identity));
        ShownCount += fresh.Count;
        output.Display(FindingsDisplay.Of(fresh, cell));
    }

    private RuleSubjects Subjects()
    {
        if (_subjects is { } known) return known;
        _subjects = new RuleSubjects();
        foreach (var cell in _notebook.Cells.Where(_subjects.Concern)) _subjects.Add(cell);
        return _subjects;
    }
}
