namespace Solvent.Datasets;

/// <summary>Which lines of a text come in which order, as runs of lines that follow each other.</summary>
internal sealed class LineRuns
{
    private const int Planes = 5;
    private readonly ByteList _lengths = new();
    private readonly ByteList[] _jumps = [.. Enumerable.Range(0, Planes).Select(_ => new ByteList())];
    private long _expected;
    private long _start;
    private long _length;

    /// <summary>Number of runs.</summary>
    public int Count { get; private set; }

    public void Add(int line)
    {
        if (line == _start + _length)
        {
            _length++;
            return;
        }

        Close();
        (_start, _length) = (line, 1);
    }

    /// <summary>Writes the runs. Jumps are written byte by byte in planes, so that the high bytes of small ones vanish in compression.</summary>
    public void Write(ByteList delta)
    {
        Close();
        delta.AddNumber((uint)Count);
        using var codec = new SectionCodec();
        foreach (var section in (ByteList[])[_lengths, .. _jumps])
        {
            var packed = codec.Pack(section.Span);
            delta.AddNumber((uint)section.Count);
            delta.AddNumber((uint)packed.Length);
            delta.Add(packed);
        }
    }

    /// <summary>The lines of all runs; of a text of <paramref name="lines"/> lines none comes twice, so there are no more than that.</summary>
    public static int[] Read(DeltaInput delta, int lines)
    {
        var count = (int)delta.NextNumber(lines);
        using var codec = new SectionCodec();
        var lengths = new ByteCursor(ReadSection(delta, codec, 5L * count));
        var planes = Enumerable.Range(0, Planes).Select(_ => ReadSection(delta, codec, count)).ToArray();
        if (planes.Any(plane => plane.Length != count)) throw RowDeltaFormat.Damaged("its runs are incomplete");
        var order = new List<int>();
        var expected = 0L;
        for (var run = 0; run < count; run++)
        {
            ulong jump = 0;
            for (var plane = 0; plane < Planes; plane++) jump |= (ulong)planes[plane].Span[run] << (8 * plane);
            var start = expected + ((long)(jump >> 1) ^ -(long)(jump & 1));
            if (start < 0 || start > lines) throw RowDeltaFormat.Damaged("a run begins outside of the base");
            var length = lengths.NextNumber(Math.Min(lines - start, lines - order.Count));
            for (var line = start; line < start + length; line++) order.Add((int)line);
            expected = start + length;
        }

        return [.. order];
    }

    private void Close()
    {
        if (_length == 0) return;
        var jump = _start - _expected;
        var coded = (ulong)((jump << 1) ^ (jump >> 63));
        for (var plane = 0; plane < Planes; plane++) _jumps[plane].Add((byte)(coded >> (8 * plane)));
        _lengths.AddNumber((ulong)_length);
        _expected = _start + _length;
        _length = 0;
        Count++;
    }

    private static ReadOnlyMemory<byte> ReadSection(DeltaInput delta, SectionCodec codec, long most)
    {
        var length = (int)delta.NextNumber(most);
        return codec.Unpack(delta.Next((int)delta.NextNumber(length)), length);
    }
}
