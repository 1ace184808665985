using System.Buffers;
using System.Collections.Concurrent;
using ZstdNet;

namespace Solvent.Datasets;

/// <summary>Keeps contents in their smaller form, and only after that form has been decoded again and compared.</summary>
internal sealed class ObjectCompressor : IDisposable
{
    // On columns of digits zstd's first level is both the fastest and, before the slow ones, the smallest.
    private static readonly CompressionOptions Options = new(compressionLevel: 1);

    private readonly ConcurrentBag<(Compressor Compressor, Decompressor Decompressor)> _idle = [];

    /// <summary>Adds a content to a batch.</summary>
    public void Add(ObjectBatch batch, ObjectHash hash, ReadOnlySpan<byte> content)
    {
        if (!_idle.TryTake(out var pair)) pair = (new Compressor(Options), new Decompressor());
        var room = ArrayPool<byte>.Shared.Rent(Compressor.GetCompressBound(content.Length));
        try
        {
            var kept = room.AsSpan(0, pair.Compressor.Wrap(content, room));
            var pays = kept.Length < content.Length - (content.Length >> 6) && GivesBack(pair.Decompressor, kept, content);
            if (pays) batch.Add(hash, ObjectForm.Zstd, kept, content.Length);
            else batch.Add(hash, ObjectForm.Raw, content, content.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
            _idle.Add(pair);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var pair))
        {
            pair.Compressor.Dispose();
            pair.Decompressor.Dispose();
        }
    }

    private static bool GivesBack(Decompressor decompressor, ReadOnlySpan<byte> kept, ReadOnlySpan<byte> content)
    {
        var again = ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            var written = decompressor.Unwrap(kept, again.AsSpan(0, content.Length), bufferSizePrecheck: false);
            return again.AsSpan(0, written).SequenceEqual(content);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(again);
        }
    }
}
