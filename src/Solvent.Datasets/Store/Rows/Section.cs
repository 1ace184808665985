using ZstdSharp;

namespace Solvent.Datasets;

/// <summary>One stream of a group: a zstd frame where that is smaller, else the bytes as they are.</summary>
internal static class Section
{
    // Cells of random digits have no matches to find, and looking for them only costs; cells that count up have. Both are worth a try while they are few.
    private const int FastLevel = 1;
    private const int ThoroughLevel = 9;
    private const int MostThorough = 1 << 20;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var packed = Pack(content, FastLevel);
        if (content.Length <= MostThorough && Pack(content, ThoroughLevel) is var thorough && thorough.Length < packed.Length) packed = thorough;
        return packed.Length < content.Length ? packed : content.ToArray();
    }

    private static byte[] Pack(ReadOnlySpan<byte> content, int level)
    {
        using var compressor = new Compressor(level);
        return compressor.Wrap(content).ToArray();
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
