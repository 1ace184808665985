using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace Solvent.Datasets;

/// <summary>Cuts a content that comes in blocks into chunks, and hashes, compresses and adds them on all processors while the next blocks come.</summary>
internal sealed class ChunkPipeline : IAsyncDisposable
{
    private readonly ObjectBatch _batch;
    private readonly ObjectCompressor _compressor;
    private readonly Func<ObjectHash, bool> _has;
    private readonly CancellationTokenSource _stop;
    private readonly List<Chunk> _chunks = [];
    private readonly Channel<(int Index, byte[] Rented, int Length)> _waiting = Channel.CreateBounded<(int, byte[], int)>(2 * Environment.ProcessorCount);
    private readonly Task[] _workers;
    private ExceptionDispatchInfo? _failure;
    private ContentCutter? _cutter;
    private byte[] _current = ArrayPool<byte>.Shared.Rent(ContentCutter.LargestChunk);
    private int _length;
    private int _count;

    public ChunkPipeline(ObjectBatch batch, ObjectCompressor compressor, Func<ObjectHash, bool> has, CancellationToken cancellationToken)
    {
        _batch = batch;
        _compressor = compressor;
        _has = has;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
    }

    public void Append(ReadOnlySpan<byte> block)
    {
        _cutter ??= ContentCutter.For(block[..Math.Min(block.Length, 1 << 16)]);
        while (block.Length > 0)
        {
            var taken = _cutter.Take(block, out var ends);
            block[..taken].CopyTo(_current.AsSpan(_length));
            _length += taken;
            block = block[taken..];
            if (ends) Hand();
        }
    }

    /// <summary>The chunks in their order, once all of them are in the batch.</summary>
    public async Task<IReadOnlyList<Chunk>> CompleteAsync()
    {
        if (_length > 0) Hand();
        _waiting.Writer.Complete();
        await Task.WhenAll(_workers);
        return _chunks;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync();
        await Task.WhenAll(_workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ArrayPool<byte>.Shared.Return(_current);
        _stop.Dispose();
    }

    private void Hand()
    {
        var (chunk, length) = (_current, _length);
        _current = ArrayPool<byte>.Shared.Rent(ContentCutter.LargestChunk);
        _length = 0;
        // The reader waits here when the workers are behind; a worker that has failed stops it.
        try
        {
            _waiting.Writer.WriteAsync((_count++, chunk, length), _stop.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_failure is not null)
        {
            _failure.Throw();
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var (index, rented, length) in _waiting.Reader.ReadAllAsync(_stop.Token))
            {
                var content = rented.AsMemory(0, length);
                var hash = ObjectHash.Of(content.Span);
                if (!_has(hash)) _compressor.Add(_batch, hash, content.Span);
                ArrayPool<byte>.Shared.Return(rented);
                Note(index, new Chunk(hash, length));
            }
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException) Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            await _stop.CancelAsync();
            throw;
        }
    }

    private void Note(int index, Chunk chunk)
    {
        lock (_chunks)
        {
            while (_chunks.Count <= index) _chunks.Add(default);
            _chunks[index] = chunk;
        }
    }
}
