using System.Text;
using Solvent.Kernel.Execution;
using Solvent.Kernel.Formatting;
using Solvent.Kernel.Formatting.ProgressBars;
using Solvent.Notebooks;

namespace Solvent.Kernel.Streams;

/// <summary>
/// Stands between a cell and the host: gathers what is written within a few milliseconds into one piece, keeps the order of everything
/// that the threads of the cell produce, and calls the host from one thread at a time.
/// </summary>
internal sealed class CellOutputQueue : ICellOutput, ICellDisplaySink, IDisposable
{
    private const int FlushAtLength = 32 * 1024;
    private static readonly TimeSpan FlushAfter = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly ICellOutput? _host;
    private readonly Timer _timer;
    private StreamName _stream;
    private Action<CellStatus>? _ending;
    private bool _isMuted;

    /// <param name="host">Takes the output; without one it is dropped.</param>
    /// <param name="formatters">The formatters of the session.</param>
    public CellOutputQueue(ICellOutput? host, FormatterRegistry formatters)
    {
        _host = host;
        Formatters = formatters;
        _timer = new Timer(static queue => ((CellOutputQueue)queue!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>The formatters of the session.</summary>
    public FormatterRegistry Formatters { get; }

    public void Write(StreamName stream, string text) => Write(stream, text.AsSpan());

    public void Write(StreamName stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        lock (_gate)
        {
            if (_stream != stream) FlushText();
            _stream = stream;
            if (_text.Length == 0) _timer.Change(FlushAfter, Timeout.InfiniteTimeSpan);
            _text.Append(text);
            if (_text.Length >= FlushAtLength) FlushText();
        }
    }

    public void Display(MimeBundle data, string? displayId = null) => Deliver(host => host.Display(data, displayId));

    void IDisplaySink.Display(MimeBundle data, string displayId) => Display(data, displayId);

    public void UpdateDisplay(MimeBundle data, string displayId) => Deliver(host => host.UpdateDisplay(data, displayId));

    public void Result(MimeBundle data, int executionCount) => Deliver(host => host.Result(data, executionCount));

    public void Error(CellError error) => Deliver(host => host.Error(error));

    public void Clear(bool wait) => Deliver(host => host.Clear(wait));

    public void WhenEnding(Action<CellStatus> action)
    {
        lock (_gate) _ending += action;
    }

    /// <summary>Lets what is on display take note of how the cell ends.</summary>
    public void End(CellStatus status)
    {
        Action<CellStatus>? ending;
        lock (_gate) (ending, _ending) = (_ending, null);
        ending?.Invoke(status);
    }

    /// <summary>Hands over what was written so far.</summary>
    public void Flush()
    {
        lock (_gate) FlushText();
    }

    /// <summary>Drops all further output: that of code which was left behind when its cell was interrupted.</summary>
    public void Mute()
    {
        lock (_gate)
        {
            FlushText();
            _isMuted = true;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Deliver(Action<ICellOutput> call)
    {
        lock (_gate)
        {
            FlushText();
            CallHost(call);
        }
    }

    private void FlushText()
    {
        if (_text.Length == 0) return;
        var text = _text.ToString();
        _text.Clear();
        CallHost(host => host.Write(_stream, text));
    }

    // The host is no part of the cell: what it prints while it takes output must not come back here.
    private void CallHost(Action<ICellOutput> call)
    {
        if (_isMuted || _host is null) return;
        var scope = CellScope.Current;
        CellScope.Current = null;
        try
        {
            call(_host);
        }
        finally
        {
            CellScope.Current = scope;
        }
    }
}
