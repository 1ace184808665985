using System.Diagnostics;

namespace Solvent.Kernel.Formatting.ProgressBars;

/// <summary>
/// A bar that shows how far some work is, with the time it takes. It may be told from any thread, as often as one likes: it is drawn about
/// ten times a second. Outside of a notebook it writes one line when the work has ended.
/// </summary>
public sealed class ProgressBar : IProgress<double>, IDisposable
{
    private const int DrawEvery = 100;

    private readonly Lock _gate = new();
    private readonly IDisplaySink _sink;
    private readonly bool _isLive;
    private readonly double? _total;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Timer _timer;
    private readonly string? _title;
    private ProgressStatus _status;
    private TimeSpan _elapsed;
    private double _value;
    private long _drawnAt = Environment.TickCount64;
    private int _isDue;

    internal ProgressBar(IDisplaySink sink, double? total, string? title)
    {
        _sink = sink;
        _isLive = sink is not ConsoleDisplaySink;
        _total = total;
        _title = title;
        _timer = new Timer(static bar => ((ProgressBar)bar!).Draw(), this, Timeout.Infinite, Timeout.Infinite);
        var place = ProgressBoard.Of(sink).Start(this);
        DisplayId = place ?? Guid.NewGuid().ToString("N");
        if (!_isLive) return;
        if (place is null) sink.Display(State.ToMimeBundle(), DisplayId);
        else sink.UpdateDisplay(State.ToMimeBundle(), DisplayId);
    }

    /// <summary>How much is done, from 0 to the total.</summary>
    public double Value => Volatile.Read(ref _value);

    internal string DisplayId { get; }

    private ProgressState State => new(_title, Value, _total, _status == ProgressStatus.Running ? Stopwatch.GetElapsedTime(_started) : _elapsed, _status);

    /// <summary>Says how much is done, from 0 to the total: of a bar without a total, the share from 0 to 1.</summary>
    public void Report(double value)
    {
        Volatile.Write(ref _value, value);
        DrawSoon();
    }

    /// <summary>Says that so much more is done.</summary>
    public void Increment(double by = 1)
    {
        for (var seen = Value; ;)
        {
            var before = Interlocked.CompareExchange(ref _value, seen + by, seen);
            if (before.Equals(seen)) break;
            seen = before;
        }

        DrawSoon();
    }

    /// <summary>Says that all is done. Later reports show nothing.</summary>
    public void Complete()
    {
        if (_total is { } total) Volatile.Write(ref _value, total);
        End(ProgressStatus.Done);
    }

    /// <summary>Ends the bar: as done when the total was reached, as stopped otherwise.</summary>
    public void Dispose() => End(_total is not { } total || Value >= total ? ProgressStatus.Done : ProgressStatus.Stopped);

    internal void Stop() => End(ProgressStatus.Stopped);

    /// <summary>Marks a bar whose work has not come to its end; a cell that ended well may have left it to a task.</summary>
    internal void CellEnded(CellStatus status)
    {
        lock (_gate)
        {
            if (_status == ProgressStatus.Done) return;
            if (status != CellStatus.Ok)
            {
                if (_status == ProgressStatus.Running) _elapsed = Stopwatch.GetElapsedTime(_started);
                _status = status == CellStatus.Interrupted ? ProgressStatus.Cancelled : ProgressStatus.Failed;
                _timer.Dispose();
            }

            if (_isLive) _sink.UpdateDisplay(State.ToMimeBundle(), DisplayId);
        }
    }

    private void End(ProgressStatus status)
    {
        lock (_gate)
        {
            if (_status != ProgressStatus.Running) return;
            _elapsed = Stopwatch.GetElapsedTime(_started);
            _status = status;
            _timer.Dispose();
            if (_isLive) _sink.UpdateDisplay(State.ToMimeBundle(), DisplayId);
            else _sink.Display(State.ToMimeBundle(), DisplayId);
        }

        ProgressBoard.Of(_sink).End(this, isDone: status == ProgressStatus.Done);
    }

    private void DrawSoon()
    {
        if (!_isLive || Volatile.Read(ref _isDue) != 0) return;
        var wait = DrawEvery - (Environment.TickCount64 - Volatile.Read(ref _drawnAt));
        if (wait <= 0)
        {
            Draw();
        }
        else if (Interlocked.Exchange(ref _isDue, 1) == 0)
        {
            lock (_gate)
            {
                if (_status == ProgressStatus.Running) _timer.Change(wait, Timeout.Infinite);
            }
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_status != ProgressStatus.Running) return;
            Volatile.Write(ref _drawnAt, Environment.TickCount64);
            Volatile.Write(ref _isDue, 0);
            _sink.UpdateDisplay(State.ToMimeBundle(), DisplayId);
        }
    }
}
