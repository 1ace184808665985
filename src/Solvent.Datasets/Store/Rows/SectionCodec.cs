using ZstdNet;

namespace Solvent.Datasets;

/// <summary>Packs and unpacks the streams of a group: zstd frames where those are smaller, else the bytes as they are. For one thread.</summary>
internal sealed class SectionCodec : IDisposable
{
    // Cells of random digits have no matches to find, and looking for them only costs; cells that count up have. Both are worth a try while they are few.
    private const int FastLevel = 1;
    private const int ThoroughLevel = 9;
    private const int MostThorough = 1 << 20;

    // A frame has a head of its own.
    private const int LeastPacked = 32;
    private readonly Lazy<Compressor> _fast = new(() => new Compressor(new CompressionOptions(FastLevel)));
    private readonly Lazy<Compressor> _thorough = new(() => new Compressor(new CompressionOptions(ThoroughLevel)));
    private readonly Lazy<Decompressor> _decompressor = new(() => new Decompressor());

    public byte[] Pack(ReadOnlySpan<byte> content)
    {
        if (content.Length < LeastPacked) return content.ToArray();
        var packed = _fast.Value.Wrap(content);
        if (content.Length <= MostThorough && _thorough.Value.Wrap(content) is var thorough && thorough.Length < packed.Length) packed = thorough;
        return packed.Length < content.Length ? packed : content.ToArray();
    }

    public ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> stored, int length)
    {
        if (stored.Length == length) return stored;
        var content = new byte[length];
        try
        {
            if (_decompressor.Value.Unwrap(stored.Span, content, bufferSizePrecheck: false) == length) return content;
        }
        catch (Exception exception) when (exception is ZstdException or ArgumentException)
        {
            throw new InvalidDataException("The row delta is damaged: a section cannot be decompressed.", exception);
        }

        throw RowDeltaFormat.Damaged("a section has another length than it says");
    }

    public void Dispose()
    {
        if (_fast.IsValueCreated) _fast.Value.Dispose();
        if (_thorough.IsValueCreated) _thorough.Value.Dispose();
        if (_decompressor.IsValueCreated) _decompressor.Value.Dispose();
    }
}
