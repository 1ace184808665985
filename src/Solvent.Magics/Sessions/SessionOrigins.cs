using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Kernel;

namespace Solvent.Magics.Sessions;

/// <summary>
/// Tells versions that the cells of a session commit where they come from: the notebook, the cell and its code, and what the session has read so far when
/// no open run knows that better.
/// </summary>
internal sealed class SessionOrigins : IDisposable
{
    private readonly KernelSession _session;
    private readonly SessionEnvironment _environment;
    private readonly Lock _gate = new();
    private readonly List<(string Root, VersionInput Version)> _reads = [];

    public SessionOrigins(KernelSession session, SessionEnvironment environment)
    {
        _session = session;
        _environment = environment;
        DatasetActivity.VersionRead += OnRead;
        DatasetActivity.VersionWriting += OnWriting;
    }

    public void Dispose()
    {
        DatasetActivity.VersionRead -= OnRead;
        DatasetActivity.VersionWriting -= OnWriting;
    }

    private void OnRead(object? sender, VersionReadEventArgs read)
    {
        if (RunningCell.Session != _session) return;
        lock (_gate) _reads.Add((read.Root, read.Version.AsInput()));
    }

    private void OnWriting(object? sender, VersionWritingEventArgs writing)
    {
        if (RunningCell.Session != _session) return;
        writing.Notebook = _environment.Notebook;
        writing.Cell = _environment.Running is { } cell ? CellPosition.Of(cell, _environment.Notebook) : null;
        writing.Code = RunningCell.Source;
        if (Run.Current is { Reads.Count: > 0 }) return;
        lock (_gate)
        {
            foreach (var (_, version) in _reads.Where(read => read.Root == writing.Root)) writing.AddInput(version);
        }
    }
}
