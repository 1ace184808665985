using System.Text;

namespace Solvent.Datasets;

/// <summary>
/// The entries of a pack, sorted by hash, as they stand at its end: magic, number of entries, then for each its hash, form, offset, kept and original
/// length (7 bits a byte) and, for row deltas, the hash of the base.
/// </summary>
internal static class PackIndex
{
    private static ReadOnlySpan<byte> Magic => "SLVIDX2\n"u8;

    public static byte[] Write(IEnumerable<PackEntry> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Hash).ToList();
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write7BitEncodedInt(sorted.Count);
        foreach (var entry in sorted)
        {
            writer.Write(entry.Hash.ToArray());
            writer.Write((byte)entry.Form);
            writer.Write7BitEncodedInt64(entry.Offset);
            writer.Write7BitEncodedInt(entry.Stored);
            writer.Write7BitEncodedInt64(entry.Length);
            if (entry.Base is { } from) writer.Write(from.ToArray());
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads an index that may come from anybody.</summary>
    /// <exception cref="InvalidDataException">It is no index, or one that points out of its pack.</exception>
    public static IReadOnlyList<PackEntry> Read(ReadOnlyMemory<byte> index, long packLength)
    {
        if (!index.Span.StartsWith(Magic)) throw new InvalidDataException("The index does not begin as one.");
        try
        {
            using var reader = new BinaryReader(new MemoryStream(index[Magic.Length..].ToArray()), Encoding.UTF8);
            var count = reader.Read7BitEncodedInt();
            // An entry has at least 36 bytes, so a larger number is not believed.
            if (count < 0 || count > index.Length / 36) throw new InvalidDataException("The index has fewer entries than it says.");
            var entries = new List<PackEntry>(count);
            for (var i = 0; i < count; i++) entries.Add(ReadEntry(reader, packLength));
            return entries;
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The index is cut off or garbled.", exception);
        }
    }

    private static PackEntry ReadEntry(BinaryReader reader, long packLength)
    {
        var hash = ObjectHash.Read(reader.ReadBytes(ObjectHash.Size) is { Length: ObjectHash.Size } bytes ? bytes : throw new EndOfStreamException());
        var form = (ObjectForm)reader.ReadByte();
        var (offset, stored, length) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64());
        if (form > ObjectForm.Rows) throw new InvalidDataException($"The index names the form {(byte)form}, which this version does not know.");
        if (offset < 0 || stored < 0 || length < 0 || offset > packLength - stored) throw new InvalidDataException("The index points out of its pack.");
        ObjectHash? from = form == ObjectForm.Rows ? ObjectHash.Read(reader.ReadBytes(ObjectHash.Size)) : null;
        return new PackEntry(hash, form, offset, stored, length, from);
    }
}
