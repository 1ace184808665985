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
/// <remarks>
/// Threads of the cell only put something in line. They never call the host, so that a slow host does not hold them up and an interrupt
/// that strikes them never strikes the host.
/// </remarks>
/// <param name="host">Takes the output; without one it is dropped.</param>
/// <param name="formatters">The formatters of the session.</param>
/// <param name="pump">Hands over what nobody flushes.</param>
internal sealed class CellOutputQueue(ICellOutput? host, FormatterRegistry formatters, OutputPump pump) : ICellOutput, ICellDisplaySink
{
    // A cell that writes faster than its host takes waits when so many characters are in line.
    private const int Full = 16 << 20;

    private readonly Lock _gate = new();
    private readonly Lock _delivery = new();
    private List<Piece> _line = [];
    private int _length;
    private Action<CellStatus>? _ending;
    private bool _isMuted = host is null;

    /// <summary>The formatters of the session.</summary>
    public FormatterRegistry Formatters { get; } = formatters;

    public void Write(StreamName stream, string text) => Write(stream, text, "");

    /// <summary>Writes a text and its end in one go.</summary>
    public void Write(StreamName stream, ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        if (text.IsEmpty && end.IsEmpty) return;
        while (Volatile.Read(ref _length) > Full) Thread.Sleep(1);
        lock (_gate)
        {
            if (_isMuted) return;
            Announce();
            if (_line.Count == 0 || _line[^1].Text is null || _line[^1].Stream != stream) _line.Add(new Piece(stream, new StringBuilder(), Call: null));
            _line[^1].Text!.Append(text).Append(end);
            _length += text.Length + end.Length;
        }
    }

    public void Display(MimeBundle data, string? displayId = null) => Enqueue(host => host.Display(data, displayId));

    void IDisplaySink.Display(MimeBundle data, string displayId) => Display(data, displayId);

    public void UpdateDisplay(MimeBundle data, string displayId) => Enqueue(host => host.UpdateDisplay(data, displayId));

    public void Result(MimeBundle data, int executionCount) => Enqueue(host => host.Result(data, executionCount));

    public void Error(CellError error) => Enqueue(host => host.Error(error));

    public void Clear(bool wait) => Enqueue(host => host.Clear(wait));

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

    /// <summary>Hands over what is in line. Not for threads of the cell.</summary>
    public void Flush()
    {
        lock (_delivery)
        {
            List<Piece> line;
            lock (_gate)
            {
                if (_line.Count == 0) return;
                line = _line;
                _line = [];
                Volatile.Write(ref _length, 0);
            }

            // The host is no part of the cell: what it prints while it takes output must not come back here.
            var scope = CellScope.Current;
            CellScope.Current = null;
            try
            {
                foreach (var piece in line) piece.HandTo(host!);
            }
            finally
            {
                CellScope.Current = scope;
            }
        }
    }

    /// <summary>Drops all further output: that of code which was left behind when its cell was interrupted.</summary>
    public void Mute()
    {
        lock (_gate) _isMuted = true;
    }

    private void Enqueue(Action<ICellOutput> call)
    {
        lock (_gate)
        {
            if (_isMuted) return;
            Announce();
            _line.Add(new Piece(default, Text: null, call));
        }
    }

    // Before something is put in line: an interrupt that strikes here leaves nothing in line that nobody knows of.
    private void Announce()
    {
        if (_line.Count == 0) pump.Add(this);
    }

    private readonly record struct Piece(StreamName Stream, StringBuilder? Text, Action<ICellOutput>? Call)
    {
        public void HandTo(ICellOutput host)
        {
            if (Text is null) Call!(host);
            else host.Write(Stream, Text.ToString());
        }
    }
}
