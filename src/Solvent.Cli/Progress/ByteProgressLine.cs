using Solvent.Cli.Terminal;
using Solvent.Commands;
using Solvent.Commands.Views;

namespace Solvent.Cli.Progress;

/// <summary>Keeps one line of a terminal up to date while a command moves bytes, and takes it away at the end. A short command shows none.</summary>
internal sealed class ByteProgressLine : IProgress<CommandProgress>, IDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(120);
    private readonly Lock _gate = new();
    private readonly TextWriter _writer;
    private readonly Timer _timer;
    private readonly DateTime _started = DateTime.UtcNow;
    private CommandProgress? _now;
    private bool _isDrawn;

    public ByteProgressLine(TextWriter writer)
    {
        _writer = writer;
        _timer = new Timer(_ => Draw(), state: null, First, Refresh);
    }

    public void Report(CommandProgress value)
    {
        lock (_gate) _now = value;
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_isDrawn) _writer.Write(TerminalOutput.ClearLine);
            _now = null;
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_now is not { } now) return;
            var share = now.BytesTotal == 0 ? 1 : Math.Min(1, now.BytesDone / (double)now.BytesTotal);
            var line = $"{now.Activity}  {ViewFormat.Percent(Math.Floor(share * 100) / 100)} of {ViewFormat.Bytes(now.BytesTotal)}  {ViewFormat.Duration(DateTime.UtcNow - _started)}";
            _writer.Write(TerminalOutput.ClearLine + TerminalOutput.Fit(line));
            _isDrawn = true;
        }
    }
}
