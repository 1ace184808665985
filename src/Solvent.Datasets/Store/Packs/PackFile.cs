using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Solvent.Datasets;

/// <summary>
/// A file that holds many objects: magic, the kept bytes of the objects one after the other, the index, and a trailer with the place of the index.
/// Its name is the SHA-256 of all of it, and it never changes.
/// </summary>
internal static class PackFile
{
    public const string Extension = ".pack";

    /// <summary>A pack takes no further object from this size on: small enough that a broken transfer loses little.</summary>
    public const long LargestBytes = 64L << 20;

    private const int TrailerLength = 16;

    public static ReadOnlySpan<byte> Magic => "SLVPACK2"u8;

    public static byte[] Trailer(long indexOffset)
    {
        var trailer = new byte[TrailerLength];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, indexOffset);
        Magic.CopyTo(trailer.AsSpan(8));
        return trailer;
    }

    /// <summary>The SHA-256 of a file, which is the name of an undamaged pack.</summary>
    public static async Task<string> NameOfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 17, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    /// <summary>The index of a pack as it stands in the file.</summary>
    /// <exception cref="InvalidDataException">The file is no complete pack.</exception>
    public static byte[] ReadIndex(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length < Magic.Length + TrailerLength) throw new InvalidDataException("The pack is cut off.");
        var trailer = new byte[TrailerLength];
        Fill(handle, trailer, length - TrailerLength);
        var indexOffset = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        if (!trailer.AsSpan(8).SequenceEqual(Magic)) throw new InvalidDataException("The pack does not end as one.");
        if (indexOffset < Magic.Length || indexOffset > length - TrailerLength) throw new InvalidDataException("The pack does not say where its index is.");
        var index = new byte[checked((int)(length - TrailerLength - indexOffset))];
        Fill(handle, index, indexOffset);
        return index;
    }

    /// <summary>The objects in a pack.</summary>
    /// <exception cref="InvalidDataException">The file is no complete pack.</exception>
    public static IReadOnlyList<PackEntry> ReadEntries(string path) => PackIndex.Read(ReadIndex(path), new FileInfo(path).Length);

    /// <summary>Fills a buffer from a place in a file.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public static void Fill(SafeFileHandle handle, Span<byte> buffer, long offset)
    {
        while (buffer.Length > 0)
        {
            var read = RandomAccess.Read(handle, buffer, offset);
            if (read == 0) throw new EndOfStreamException("The pack is cut off.");
            buffer = buffer[read..];
            offset += read;
        }
    }
}
