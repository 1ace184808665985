using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Kernel.Formatting;
using Solvent.Magics.Reading;
using Solvent.Magics.Seeds;

namespace Solvent.Magics.Sessions;

/// <summary>Tells runs what a session has executed, the running cell included.</summary>
internal sealed class SessionEnvironment : IRunEnvironment, IDisposable
{
    private readonly KernelSession _session;
    private CellExecutingEventArgs? _running;
    private readonly NamedFileReads _files;
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);
    private DateTimeOffset _runningSince;

    public SessionEnvironment(KernelSession session)
    {
        _session = session;
        _files = new NamedFileReads(session);
        session.CellExecuting += OnExecuting;
        session.CellExecuted += OnExecuted;
    }

    public string? Notebook => _session.Options.NotebookPath is { } path ? Path.GetFullPath(path) : null;

    /// <summary>The cell that is executed now, if it counts.</summary>
    public CellRequest? Running => _running?.Cell;

    public string? CellName => _running?.CellName;

    public int? CellIndex => Running?.CellIndex;

    public IReadOnlyList<RunCell> CellsExecuted()
    {
        var cells = _session.History.Select(Cell).ToList();
        if (Running is { } running) cells.Add(new RunCell(running.Source, running.Language, running.CellIndex, _runningSince));
        return cells;
    }

    public IReadOnlyList<RunPackage> ResolvedPackages()
        => [.. _session.Packages.Select(package => new RunPackage(package.Name, package.Version, package.Sha512))];

    public IReadOnlyList<RunSeed> SeedsUsed() => new SeedsInCode(() => _session.Variables).Find(CellsExecuted());

    public void OnStarted(Run run)
    {
        foreach (var (name, value) in _parameters) Record(run, name, value);
        _files.OnStarted(run);
    }

    /// <summary>Tells the open run, and those that start later, the value of a parameter that a cell has declared.</summary>
    public void Declare(string name, string value)
    {
        _parameters[name] = value;
        if (Run.Current is { } run) Record(run, name, value);
    }

    public void Tell(string message, bool isWarning)
    {
        var view = new ResultView(null, [new TextBlock(message, isWarning ? ViewTone.Warning : ViewTone.Muted)]);
        if (DisplayContext.Current is { } cell) cell.Display(ViewBundle.Of(view), Guid.NewGuid().ToString("N"));
        else Console.Error.WriteLine(message);
    }

    public void Dispose()
    {
        _session.CellExecuting -= OnExecuting;
        _session.CellExecuted -= OnExecuted;
        _files.Dispose();
    }

    private static void Record(Run run, string name, string value)
    {
        try
        {
            run.Param(name, value);
        }
        catch (SolventException exception) when (exception.Code == "param-conflict")
        {
            // What the author has recorded under that name comes first, and so does what the run was begun with.
        }
    }

    private static RunCell Cell(ExecutedCell cell) => new(
        cell.Request.Source, cell.Request.Language, cell.Request.CellIndex, cell.StartedAt, cell.EndedAt - cell.StartedAt);

    private void OnExecuting(object? sender, CellExecutingEventArgs executing)
    {
        _running = executing;
        _runningSince = _session.Options.TimeProvider.GetUtcNow();
    }

    private void OnExecuted(object? sender, CellExecutedEventArgs executed) => _running = null;
}
