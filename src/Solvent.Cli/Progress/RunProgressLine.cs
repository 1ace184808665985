using Solvent.Cli.Terminal;
using Solvent.Commands.Views;
using Solvent.Runner;

namespace Solvent.Cli.Progress;

/// <summary>Keeps one line of a terminal up to date while a cell runs, and leaves one line behind for each finished cell.</summary>
internal sealed class RunProgressLine : IProgress<NotebookRunProgress>, IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(120);
    private readonly Lock _gate = new();
    private readonly TextWriter _writer;
    private readonly Timer _timer;
    private NotebookRunProgress? _running;
    private DateTime _started;

    public RunProgressLine(TextWriter writer)
    {
        _writer = writer;
        _timer = new Timer(_ => Draw(), state: null, Refresh, Refresh);
    }

    /// <summary>True when standard error is a terminal that can rewrite a line.</summary>
    public static bool IsPossible => !Console.IsErrorRedirected && TerminalOutput.HasColour;

    public void Report(NotebookRunProgress value)
    {
        lock (_gate)
        {
            if (value.Kind == NotebookRunStep.CellStarted)
            {
                (_running, _started) = (value, DateTime.UtcNow);
            }
            else if (RunProgressLog.Line(value) is { } line)
            {
                _running = null;
                _writer.Write(TerminalOutput.ClearLine + TerminalOutput.Fit(line) + "\n");
            }
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_running is not null) _writer.Write(TerminalOutput.ClearLine);
            _running = null;
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_running is { } cell) _writer.Write(TerminalOutput.ClearLine + TerminalOutput.Fit($"{cell.CellName}  {ViewFormat.Duration(DateTime.UtcNow - _started),8}  {cell.FirstLine}"));
        }
    }
}
