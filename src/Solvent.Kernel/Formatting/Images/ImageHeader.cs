using System.Buffers.Binary;

namespace Solvent.Kernel.Formatting.Images;

/// <summary>What the first bytes of an image file tell.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="MimeType">Its mime type.</param>
/// <param name="Size">Width and height in pixels, where they are easily found.</param>
internal sealed record ImageHeader(string Format, string MimeType, (int Width, int Height)? Size)
{
    /// <summary>Reads the header, or returns <see langword="null"/> when the bytes are no image that browsers show.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngSignature)) return new ImageHeader("PNG", "image/png", PngSize(bytes));
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return new ImageHeader("GIF", "image/gif", GifSize(bytes));
        if (bytes.StartsWith(JpegSignature)) return new ImageHeader("JPEG", "image/jpeg", JpegSize(bytes));
        return bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? new ImageHeader("WebP", "image/webp", Size: null) : null;
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private static (int Width, int Height)? PngSize(ReadOnlySpan<byte> bytes) => bytes.Length < 24 ? null
        : (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static (int Width, int Height)? GifSize(ReadOnlySpan<byte> bytes) => bytes.Length < 10 ? null
        : (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        // Segments follow each other; the one that starts a frame has the size.
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }
        }

        return null;
    }
}
