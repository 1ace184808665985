using ZstdSharp;

namespace Solvent.Datasets;

/// <summary>One stream of a group: a zstd frame where that is smaller, else the bytes as they are.</summary>
internal static class Section
{
    // Deltas are small and read often; on cells of random digits higher levels gain less than a percent.
    private const int Level = 9;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        using var compressor = new Compressor(Level);
        var packed = compressor.Wrap(content);
        return packed.Length < content.Length ? packed.ToArray() : content.ToArray();
    }

    public static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> stored, int length)
    {
        if (stored.Length == length) return stored;
        var content = new byte[length];
        try
        {
            using var decompressor = new Decompressor();
            if (decompressor.Unwrap(stored.Span, content) == length) return content;
        }
        catch (Exception exception) when (exception is ZstdException or ArgumentException)
        {
            throw new InvalidDataException("The row delta is damaged: a section cannot be decompressed.", exception);
        }

        throw RowDeltaFormat.Damaged("a section has another length than it says");
    }
}
