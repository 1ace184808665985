using Solvent.Experiments;
using Solvent.Kernel;

namespace Solvent.Magics.Sessions;

/// <summary>Tells runs what a session has executed, the running cell included.</summary>
internal sealed class SessionEnvironment : IRunEnvironment, IDisposable
{
    private readonly KernelSession _session;
    private CellRequest? _running;
    private DateTimeOffset _runningSince;

    public SessionEnvironment(KernelSession session)
    {
        _session = session;
        session.CellExecuting += OnExecuting;
        session.CellExecuted += OnExecuted;
    }

    public string? Notebook => _session.Options.NotebookPath is { } path ? Path.GetFullPath(path) : null;

    /// <summary>The cell that is executed now, if it counts.</summary>
    public CellRequest? Running => _running;

    public IReadOnlyList<RunCell> CellsExecuted()
    {
        var cells = _session.History.Select(Cell).ToList();
        if (_running is { } running) cells.Add(new RunCell(running.Source, running.Language, running.CellIndex, _runningSince));
        return cells;
    }

    public IReadOnlyList<RunPackage> ResolvedPackages()
        => [.. _session.Packages.Select(package => new RunPackage(package.Name, package.Version, package.Sha512))];

    public void Dispose()
    {
        _session.CellExecuting -= OnExecuting;
        _session.CellExecuted -= OnExecuted;
    }

    private static RunCell Cell(ExecutedCell cell) => new(
        cell.Request.Source, cell.Request.Language, cell.Request.CellIndex, cell.StartedAt, cell.EndedAt - cell.StartedAt);

    private void OnExecuting(object? sender, CellExecutingEventArgs executing)
    {
        _running = executing.Cell;
        _runningSince = _session.Options.TimeProvider.GetUtcNow();
    }

    private void OnExecuted(object? sender, CellExecutedEventArgs executed) => _running = null;
}
