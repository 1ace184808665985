namespace Solvent.Datasets;

/// <summary>Bytes that grow at the end, with numbers in 7-bit groups, low ones first (LEB128).</summary>
internal sealed class ByteList
{
    private byte[] _bytes = [];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(byte value) => Append(1)[0] = value;

    public void Add(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    public void AddNumber(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Add((byte)(value | 0x80));
        Add((byte)value);
    }

    /// <summary>Room for <paramref name="count"/> more bytes, which are part of the list from now on.</summary>
    public Span<byte> Append(int count)
    {
        var needed = checked(Count + count);
        if (needed > _bytes.Length) Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(256L, _bytes.Length * 2L))));
        var room = _bytes.AsSpan(Count, count);
        Count = needed;
        return room;
    }
}
