using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Solvent.Datasets;

/// <summary>
/// All lines of a text in memory. The text looks as if its last line ended with a line feed. The memory is not the garbage collector's, which would
/// keep hundreds of megabytes for long after they are needed.
/// </summary>
internal sealed unsafe class LineTable : IDisposable
{
    private const int Block = 4 << 20;
    private readonly NativeBlock _memory;
    private readonly byte* _bytes;
    private int[] _starts = [0];
    private int _length;

    private LineTable(int capacity)
    {
        _memory = new NativeBlock(capacity);
        _bytes = _memory.Pointer;
    }

    public int Count { get; private set; }

    /// <summary>Whether any line has a quote.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>Where each line begins, and where the last one ends.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count + 1);

    public ReadOnlySpan<byte> Bytes => new(_bytes, _length);

    /// <summary>A line without its line feed.</summary>
    public ReadOnlySpan<byte> Text(int line) => Bytes[_starts[line]..(_starts[line + 1] - 1)];

    /// <summary>Reads a text, or returns <see langword="null"/> when it does not have the length that is expected.</summary>
    public static LineTable? TryRead(Stream stream, long length, CancellationToken cancellationToken)
    {
        if (length > RowDeltaFormat.MostRearranged) return null;
        var table = new LineTable((int)length + 1);
        try
        {
            if (table.Read(stream, (int)length, cancellationToken)) return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }

        table.Dispose();
        return null;
    }

    public void Dispose() => _memory.Dispose();

    private bool Read(Stream stream, int length, CancellationToken cancellationToken)
    {
        var indexing = Task.CompletedTask;
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var from = _length;
                var room = new Span<byte>(_bytes + from, Math.Min(Block, length + 1 - from));
                var read = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
                if (read == 0) break;
                _length += read;
                if (_length > length) return false;
                indexing.GetAwaiter().GetResult();
                // Finding the lines of a block goes on while the next block is read.
                indexing = Task.Run(() => Index(from, read), CancellationToken.None);
            }
        }
        finally
        {
            indexing.GetAwaiter().GetResult();
        }

        if (_length < length) return false;
        CloseLastLine();
        return true;
    }

    private void CloseLastLine()
    {
        if (_length == 0 || _bytes[_length - 1] == '\n') return;
        _bytes[_length] = (byte)'\n';
        Index(_length, 1);
        _length++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Index(int from, int length)
    {
        var text = new ReadOnlySpan<byte>(_bytes + from, length);
        HasQuotes |= text.Contains((byte)'"');
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var feed = Vector256.Create((byte)'\n');
            for (; i + 32 <= length; i += 32)
            {
                var found = Vector256.Equals(Vector256.Create(text.Slice(i, 32)), feed).ExtractMostSignificantBits();
                if (found == 0) continue;
                if (Count + 33 > _starts.Length) Grow();
                for (; found != 0; found &= found - 1) _starts[++Count] = from + i + BitOperations.TrailingZeroCount(found) + 1;
            }
        }

        for (; i < length; i++)
        {
            if (text[i] != '\n') continue;
            if (Count + 33 > _starts.Length) Grow();
            _starts[++Count] = from + i + 1;
        }
    }

    private void Grow() => Array.Resize(ref _starts, Math.Max(Count * 2, 1 << 12));
}
