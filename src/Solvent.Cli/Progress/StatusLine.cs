using Solvent.Cli.Terminal;
using Solvent.Commands.Views;

namespace Solvent.Cli.Progress;

/// <summary>Keeps what a command is at in the last line of a terminal, with the time that it has taken, below the lines that stay.</summary>
internal sealed class StatusLine : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private readonly TextWriter _writer;
    private readonly Timer _timer;
    private readonly DateTime _started = DateTime.UtcNow;
    private string? _status;

    public StatusLine(TextWriter writer)
    {
        _writer = writer;
        _timer = new Timer(_ => Draw(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Writes a line that stays.</summary>
    public void WriteLine(string line)
    {
        lock (_gate)
        {
            if (_status is not null) _writer.Write(TerminalOutput.ClearLine);
            _writer.WriteLine(line);
        }

        Draw();
    }

    /// <summary>Changes the last line.</summary>
    public void Show(string status)
    {
        lock (_gate)
        {
            if (_status is null) _timer.Change(Refresh, Refresh);
            _status = status;
        }

        Draw();
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_status is not null) _writer.Write(TerminalOutput.ClearLine);
            _status = null;
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_status is not null) _writer.Write(TerminalOutput.ClearLine + TerminalOutput.Fit($"{ViewFormat.Duration(DateTime.UtcNow - _started)}  {_status}"));
        }
    }
}
