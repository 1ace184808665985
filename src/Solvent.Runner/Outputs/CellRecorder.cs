using System.Text;
using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>
/// Records what one cell shows, in bounded memory: text beyond the limit goes to a side file that then holds all of it.
/// It stays open for the whole run, because threads of a cell can write after the cell has ended.
/// </summary>
internal sealed class CellRecorder(int cell, string cellName, long maxBytes, SideFiles sideFiles, DisplayBoard board) : ICellOutput, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<RecordedOutput> _outputs = [];
    private long _textBytes;
    private long _displayBytes;
    private int _largeDisplays;
    private bool _clearBeforeNext;
    private bool _changed = true;
    private StreamWriter? _sideText;

    /// <summary>The cell, 0-based over all cells of the notebook.</summary>
    public int Cell { get; } = cell;

    /// <summary>How messages call it.</summary>
    public string CellName { get; } = cellName;

    /// <summary>Raised once, when the first output arrives.</summary>
    public Action? FirstOutput { get; set; }

    /// <summary>Raised once, when a side file cannot be written; <see cref="Failure"/> says why.</summary>
    public Action? Failed { get; set; }

    /// <summary>Why a side file could not be written, or <see langword="null"/>.</summary>
    public SolventException? Failure { get; private set; }

    /// <summary>The first file that holds output too large for the notebook, or <see langword="null"/>.</summary>
    public string? SideFile { get; private set; }

    /// <summary>The outputs to keep in the notebook, or <see langword="null"/> when nothing has changed since the last call.</summary>
    public IReadOnlyList<NotebookOutput>? TakeChanges()
    {
        lock (_gate)
        {
            if (!_changed) return null;
            _changed = false;
            Guarded(() => _sideText?.Flush());
            return [.. _outputs.Select(output => output.ToOutput())];
        }
    }

    /// <inheritdoc/>
    public void Write(StreamName stream, string text) => Record(() =>
    {
        _sideText?.Write(text);
        var head = Head(text);
        if (head.Length > 0) Stream(stream == StreamName.Stderr ? "stderr" : "stdout").Append(head);
        _textBytes += Encoding.UTF8.GetByteCount(text);
        if (_textBytes > maxBytes && _sideText is null) SpillText(text.AsSpan(head.Length));
    });

    /// <inheritdoc/>
    public void Display(MimeBundle data, string? displayId = null) => Record(() =>
    {
        var bytes = OutputSize.Of(data);
        if (_displayBytes + bytes > maxBytes) (data, bytes) = SpillDisplay(data);
        var display = new RecordedDisplay(data, bytes);
        _displayBytes += bytes;
        _outputs.Add(display);
        if (displayId is not null) board.Add(displayId, this, display);
    });

    /// <inheritdoc/>
    public void UpdateDisplay(MimeBundle data, string displayId) => board.Update(displayId, data);

    /// <inheritdoc/>
    public void Result(MimeBundle data, int executionCount) => Record(() =>
    {
        var bytes = OutputSize.Of(data);
        if (_displayBytes + bytes > maxBytes) (data, bytes) = SpillDisplay(data);
        _displayBytes += bytes;
        _outputs.Add(new RecordedValue(new ExecuteResultOutput(executionCount, data)));
    });

    /// <inheritdoc/>
    public void Error(CellError error)
        => Record(() => _outputs.Add(new RecordedValue(new ErrorOutput(error.Name, error.Message, error.Traceback))));

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
        lock (_gate)
        {
            _clearBeforeNext = wait;
            if (!wait) RemoveAll();
        }
    }

    /// <summary>Replaces a value that this cell has displayed.</summary>
    public void Replace(RecordedDisplay display, MimeBundle data)
    {
        lock (_gate)
        {
            var bytes = OutputSize.Of(data);
            if (_displayBytes - display.Bytes + bytes > maxBytes) (data, bytes) = SpillDisplay(data);
            _displayBytes += bytes - display.Bytes;
            display.Data = data;
            display.Bytes = bytes;
            _changed = true;
        }
    }

    /// <summary>Closes the side file.</summary>
    public void Dispose()
    {
        lock (_gate) Guarded(() => _sideText?.Dispose());
    }

    private void Record(Action record)
    {
        Action? first = null;
        lock (_gate)
        {
            if (_clearBeforeNext) RemoveAll();
            _clearBeforeNext = false;
            _changed = true;
            Guarded(record);
            (first, FirstOutput) = (FirstOutput, null);
        }

        first?.Invoke();
    }

    private void RemoveAll()
    {
        _outputs.Clear();
        (_textBytes, _displayBytes, _changed) = (0, 0, true);
    }

    private RecordedStream Stream(string name)
    {
        if (_outputs is [.., RecordedStream last] && last.Name == name) return last;
        var stream = new RecordedStream(name);
        _outputs.Add(stream);
        return stream;
    }

    /// <summary>The part of the text that the notebook still has room for.</summary>
    private ReadOnlySpan<char> Head(string text)
    {
        var room = maxBytes - _textBytes;
        if (room <= 0 || _sideText is not null) return [];
        if (Encoding.UTF8.GetMaxByteCount(text.Length) <= room) return text;
        // No character takes less than a byte, so this many characters are enough to look at.
        var bytes = new byte[(int)Math.Min(room, Encoding.UTF8.GetByteCount(text))];
        Encoding.UTF8.GetEncoder().Convert(text, bytes, flush: false, out var used, out _, out _);
        return text.AsSpan(0, used);
    }

    private void SpillText(ReadOnlySpan<char> rest)
    {
        var path = sideFiles.PathFor(Cell, ".txt");
        SideFile ??= path;
        _sideText = new StreamWriter(path);
        foreach (var output in _outputs.OfType<RecordedStream>()) output.CopyTo(_sideText);
        _sideText.Write(rest);
        Stream("stderr").Append(
            $"{Environment.NewLine}[{CellName} has more than {OutputSize.InWords(maxBytes)} of output. All of it is in {SideFiles.Relative(path)}.]");
    }

    private (MimeBundle Note, long Bytes) SpillDisplay(MimeBundle data)
    {
        var number = ++_largeDisplays;
        var paths = LargeDisplay.Write(data, extension => sideFiles.PathFor(Cell, $".display-{number}{extension}"));
        SideFile ??= paths[0];
        var note = MimeBundle.FromText(
            $"[A value that {CellName} displays is larger than {OutputSize.InWords(maxBytes)}. It is in {string.Join(" and ", paths.Select(SideFiles.Relative))}.]");
        return (note, OutputSize.Of(note));
    }

    /// <summary>Keeps a failed write from ending up in the cell, which has done nothing wrong.</summary>
    private void Guarded(Action write)
    {
        if (Failure is not null) return;
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Failure = AtomicFile.WriteFailure(SideFile ?? sideFiles.PathFor(Cell, ".txt"), exception);
            Failed?.Invoke();
        }
    }
}
