namespace Solvent.Datasets;

/// <summary>Reads what <see cref="ByteList"/> wrote, from bytes that nobody vouches for.</summary>
internal sealed class ByteCursor(ReadOnlyMemory<byte> bytes)
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;
    private int _position;

    public static ByteCursor Empty => new(default);

    public bool AtEnd => _position == _bytes.Length;

    public int Remaining => _bytes.Length - _position;

    /// <summary>The same cursor at its beginning.</summary>
    public ByteCursor Restart()
    {
        _position = 0;
        return this;
    }

    public byte Next() => AtEnd ? throw Short() : _bytes.Span[_position++];

    public ulong NextNumber()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Next();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return shift == 63 && next > 1 ? throw RowDeltaFormat.Damaged("a number is too large") : value;
        }

        throw RowDeltaFormat.Damaged("a number is too long");
    }

    /// <summary>A number that is at most <paramref name="most"/>.</summary>
    public long NextNumber(long most)
        => NextNumber() is var value && most >= 0 && value <= (ulong)most ? (long)value : throw RowDeltaFormat.Damaged("a number is out of its range");

    public ReadOnlyMemory<byte> Next(int count)
    {
        if (count > Remaining) throw Short();
        var next = _bytes.Slice(_position, count);
        _position += count;
        return next;
    }

    /// <summary>The text up to the next line feed, which ends it.</summary>
    public ReadOnlySpan<byte> NextText()
    {
        var rest = _bytes.Span[_position..];
        var length = rest.IndexOf((byte)'\n');
        if (length < 0) throw Short();
        _position += length + 1;
        return rest[..length];
    }

    private static InvalidDataException Short() => RowDeltaFormat.Damaged("it ends too early");
}
