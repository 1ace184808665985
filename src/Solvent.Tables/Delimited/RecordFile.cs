using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Solvent.Tables;

/// <summary>Hands out the blocks of a delimited text file, to several threads at once.</summary>
internal sealed class RecordFile : IDisposable
{
    private const int BlockBytes = 1 << 20;
    private const int LongestRecord = 16 << 20;

    private readonly SafeFileHandle _handle;
    private readonly Lock _lock = new();
    private byte[] _rest = [];
    private long _read;
    private long _offset;
    private int _blocks;

    public RecordFile(string path, int headerBytes)
    {
        _handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
        Length = RandomAccess.GetLength(_handle);
        _read = _offset = headerBytes;
    }

    public long Length { get; }

    /// <summary>Reads on, in the order of the file.</summary>
    /// <param name="buffer">Receives the bytes; grown where a record is longer.</param>
    /// <param name="offset">Where they start in the file.</param>
    /// <param name="number">The number of the block.</param>
    /// <returns>The length of the whole records in the buffer: 0 at the end, and -1 where a record is too long or does not end.</returns>
    public int ReadNext(ref byte[] buffer, out long offset, out int number)
    {
        lock (_lock)
        {
            (offset, number) = (_offset, _blocks);
            var length = _rest.Length;
            if (buffer.Length < length + BlockBytes) buffer = new byte[length + BlockBytes];
            _rest.CopyTo(buffer, 0);
            while (true)
            {
                var read = RandomAccess.Read(_handle, buffer.AsSpan(length), _read);
                _read += read;
                length += read;
                var whole = RecordEnds.Last(buffer.AsSpan(0, length));
                if (read == 0 && whole < length)
                {
                    // The last record needs no line end; an open quote needs its end.
                    if ((buffer.AsSpan(whole, length - whole).Count((byte)'"') & 1) == 1) return -1;
                    whole = length;
                }

                if (whole > 0 || read == 0)
                {
                    _rest = buffer.AsSpan(whole, length - whole).ToArray();
                    _offset += whole;
                    _blocks++;
                    return whole;
                }

                if (length > LongestRecord) return -1;
                if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <summary>Reads a block again.</summary>
    public ReadOnlySpan<byte> Read(RecordBlock block, ref byte[] buffer)
    {
        if (buffer.Length < block.Length) buffer = new byte[block.Length];
        var length = 0;
        while (length < block.Length)
        {
            var read = RandomAccess.Read(_handle, buffer.AsSpan(length, block.Length - length), block.Offset + length);
            if (read == 0) throw new IOException("The file became shorter while it was read.");
            length += read;
        }

        return buffer.AsSpan(0, length);
    }

    public void Dispose() => _handle.Dispose();
}
