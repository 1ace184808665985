namespace Solvent.Datasets;

/// <summary>Chunks one after the other as a stream. A few are decoded ahead, on as many threads as there are processors.</summary>
internal sealed class ChunkStream : ForwardStream
{
    private static readonly int Ahead = Environment.ProcessorCount + 1;

    private readonly IReadOnlyList<Chunk> _chunks;
    private readonly Func<Chunk, byte[]> _read;
    private readonly Queue<Task<byte[]>> _coming = new();
    private int _next;
    private byte[] _current = [];
    private int _position;

    public ChunkStream(IReadOnlyList<Chunk> chunks, Func<Chunk, byte[]> read)
    {
        _chunks = chunks;
        _read = read;
        while (_coming.Count < Ahead && TryStartNext())
        {
            // Started is all that matters.
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _current.Length && !Advance()) return 0;
        var length = Math.Min(buffer.Length, _current.Length - _position);
        _current.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    private bool Advance()
    {
        if (!_coming.TryDequeue(out var coming)) return false;
        _current = coming.GetAwaiter().GetResult();
        _position = 0;
        TryStartNext();
        return true;
    }

    private bool TryStartNext()
    {
        if (_next == _chunks.Count) return false;
        var chunk = _chunks[_next++];
        _coming.Enqueue(Task.Run(() => _read(chunk)));
        return true;
    }
}
