using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Magics.Training;

namespace Solvent.Magics.Sessions;

/// <summary>
/// Ends the runs that the cells of a session leave open: as failed when a cell fails, otherwise with the notebook. Until then it tells
/// runs and versions what the session executes.
/// </summary>
internal sealed class SessionRuns : IDisposable
{
    private readonly KernelSession _session;
    private readonly SessionEnvironment _environment;
    private readonly SessionOrigins _origins;
    private readonly Run? _openBefore;
    private CellError? _lastError;

    public SessionRuns(KernelSession session)
    {
        _session = session;
        _environment = new SessionEnvironment(session);
        _origins = new SessionOrigins(session, _environment);
        _openBefore = Run.Current;
        RunEnvironment.Current = _environment;
        session.CellExecuted += OnExecuted;
        session.Observe(new TrainingObserver(_environment));
    }

    public void Dispose()
    {
        _session.CellExecuted -= OnExecuted;
        EndOpenRuns(_lastError);
        _origins.Dispose();
        _environment.Dispose();
        if (RunEnvironment.Current == _environment) RunEnvironment.Current = null;
    }

    private void OnExecuted(object? sender, CellExecutedEventArgs executed)
    {
        _lastError = executed.Result.Error;
        // A cell that did not compile has done nothing, and one whose data has to be committed first is run again: neither must cost the run.
        if (_lastError is not null and not { Name: "CompilationError" } and not { Code: "uncommitted-read" }) EndOpenRuns(_lastError);
    }

    private void EndOpenRuns(CellError? error)
    {
        while (Run.Current is { } run && run != _openBefore)
        {
            if (error is null) run.End();
            else run.Fail(new SolventException(error.Code ?? "cell-failed", error.Code is null ? $"{error.Name}: {error.Message}" : error.Message));
        }
    }
}
