using System.Buffers;

namespace Solvent.Datasets;

/// <summary>
/// A part of a stream that moves forward. It reads ahead on another thread. The stream looks as if its last line ended with a line feed.
/// Offsets count from the first byte that is not consumed.
/// </summary>
internal sealed class LineWindow : IDisposable
{
    public const long UnknownLength = LargestCapacity;

    private const int Chunk = 2 << 20;
    private const int LargestCapacity = 24 << 20;
    private readonly Stream _stream;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private Task<int>? _filling;
    private bool _ended;
    private bool _isDisposed;

    public LineWindow(Stream stream, long expectedBytes)
    {
        _stream = stream;
        // A chunk of slack and the line feed that the stream may lack, so that a small stream never has to be moved.
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(LargestCapacity, Math.Max(expectedBytes, 0) + Chunk + 1));
        StartFilling();
    }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, _end - _start);

    /// <summary>All bytes of the stream before the window.</summary>
    public long Consumed { get; private set; }

    /// <summary>Whether nothing comes after the window.</summary>
    public bool Ended => _ended;

    /// <summary>Makes sure that the window is not empty; false when everything was consumed.</summary>
    public bool HasMore()
    {
        while (_start == _end && Extend())
        {
        }

        return _start < _end;
    }

    public void Consume(int count)
    {
        _start += count;
        Consumed += count;
    }

    /// <summary>Makes the window longer; false at the end of the stream, or when the window is as large as it gets.</summary>
    public bool Extend()
    {
        if (_ended) return false;
        if (_filling is null) StartFilling();
        if (_filling is null) return false;
        var read = _filling.GetAwaiter().GetResult();
        _filling = null;
        if (read > 0)
        {
            _end += read;
            StartFilling();
            return true;
        }

        _ended = true;
        if (Consumed + Span.Length == 0 || (_end > 0 && _buffer[_end - 1] == '\n')) return false;
        _buffer[_end++] = (byte)'\n';
        return true;
    }

    /// <summary>The offset behind the line that begins at <paramref name="offset"/>; negative when there is none, or none that fits into the window.</summary>
    public int LineEnd(int offset)
    {
        var searched = offset;
        while (true)
        {
            var found = Span[searched..].IndexOf((byte)'\n');
            if (found >= 0) return searched + found + 1;
            searched = Span.Length;
            if (!Extend()) return -1;
        }
    }

    public void Dispose()
    {
        // Streams may be disposed of twice, but a buffer that is given back twice would be lent to two.
        if (_isDisposed) return;
        _isDisposed = true;
        try
        {
            _filling?.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Nobody wants these bytes any more, so it does not matter why they did not come.
        }

        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private void StartFilling()
    {
        // One byte is kept for the line feed that the stream may lack, and one so that what was consumed last stays to be seen.
        if (_buffer.Length - _end < Chunk + 1 && _start > 1)
        {
            _buffer.AsSpan(_start - 1, _end - _start + 1).CopyTo(_buffer);
            (_start, _end) = (1, _end - _start + 1);
        }

        var room = Math.Min(Chunk, _buffer.Length - _end - 1);
        if (room <= 0) return;
        var at = _end;
        _filling = Task.Run(() => _stream.ReadAtLeast(_buffer.AsSpan(at, room), room, throwOnEndOfStream: false));
    }
}
