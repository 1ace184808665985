using System.Text;

namespace Solvent.Datasets;

/// <summary>The kept bytes of <see cref="ObjectForm.Chunks"/>: for each part its hash and, 7 bits a byte, its length.</summary>
internal static class ChunkList
{
    public static byte[] Write(IEnumerable<Chunk> chunks)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var chunk in chunks)
        {
            writer.Write(chunk.Hash.ToArray());
            writer.Write7BitEncodedInt(chunk.Length);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">It is no list of chunks of this total length.</exception>
    public static IReadOnlyList<Chunk> Read(byte[] kept, long length)
    {
        var chunks = new List<Chunk>();
        using var reader = new BinaryReader(new MemoryStream(kept), Encoding.UTF8);
        try
        {
            while (reader.BaseStream.Position < kept.Length)
            {
                var hash = reader.ReadBytes(ObjectHash.Size);
                if (hash.Length < ObjectHash.Size) throw new InvalidDataException("the list of its parts is cut off");
                var size = reader.Read7BitEncodedInt();
                length -= size;
                if (size <= 0 || length < 0) throw new InvalidDataException("its parts do not add up to its length");
                chunks.Add(new Chunk(ObjectHash.Read(hash), size));
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("the list of its parts is cut off", exception);
        }

        return length == 0 ? chunks : throw new InvalidDataException("its parts do not add up to its length");
    }
}
