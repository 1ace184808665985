using Microsoft.CodeAnalysis;
using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Magics.Sessions;

namespace Solvent.Magics.Reading;

/// <summary>
/// Lets an open run know the data that cells read through any library: the files that their code names. Code is looked at before it runs and only while a
/// run is open; when a run starts, what the same cell has named so far counts too.
/// </summary>
internal sealed class NamedFileReads : IDisposable
{
    private readonly KernelSession _session;
    private readonly List<SyntaxTree> _cell = [];

    public NamedFileReads(KernelSession session)
    {
        _session = session;
        session.CellExecuting += OnCellExecuting;
        session.CodeStarting += OnCodeStarting;
    }

    public void OnStarted(Run run)
    {
        foreach (var code in _cell.ToList()) Record(run, code, RunningCell.CancellationToken);
    }

    public void Dispose()
    {
        _session.CellExecuting -= OnCellExecuting;
        _session.CodeStarting -= OnCodeStarting;
    }

    private void OnCellExecuting(object? sender, CellExecutingEventArgs executing) => _cell.Clear();

    private void OnCodeStarting(object? sender, CodeStartingEventArgs starting)
    {
        _cell.Add(starting.Code);
        if (Run.Current is { } run) Record(run, starting.Code, starting.CancellationToken);
    }

    private void Record(Run run, SyntaxTree code, CancellationToken cancellationToken)
    {
        var texts = new NamedTexts(code, () => _session.Variables).Read();
        if (texts.Count == 0) return;
        var places = new DataPlaces(SessionFolder.Of(_session));
        foreach (var path in texts.SelectMany(places.Find).Distinct(StringComparer.Ordinal)) run.UseFile(path, cancellationToken);
    }
}
