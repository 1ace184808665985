namespace Solvent.Datasets;

/// <summary>A stored delta, read from the beginning to the end; what is missing is damage.</summary>
internal sealed class DeltaInput(Stream stream) : IDisposable
{
    private const int Piece = 1 << 20;
    private readonly byte[] _one = new byte[1];

    public byte NextByte()
    {
        Fill(_one);
        return _one[0];
    }

    /// <summary>A number that is at most <paramref name="most"/>.</summary>
    public long NextNumber(long most)
    {
        ulong value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = NextByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next >= 0x80) continue;
            return value <= (ulong)most ? (long)value : throw RowDeltaFormat.Damaged("a number is out of its range");
        }

        throw RowDeltaFormat.Damaged("a number is too long");
    }

    /// <summary>The next bytes. Memory is taken as they come, so that a delta that only claims to be large costs none.</summary>
    public byte[] Next(int count)
    {
        var bytes = new byte[Math.Min(count, Piece)];
        for (var read = 0; ;)
        {
            Fill(bytes.AsSpan(read));
            read = bytes.Length;
            if (read == count) return bytes;
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * read));
        }
    }

    public void Dispose() => stream.Dispose();

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length) throw RowDeltaFormat.Damaged("it ends too early");
    }
}
