namespace Solvent.Datasets;

/// <summary>A base with the columns of a target, as a text.</summary>
internal sealed class MappedLines(LineWindow @base, ColumnMap map) : ForwardStream
{
    private readonly Fields _fields = new(map.Base.Delimiter);
    private readonly ByteList _line = new();
    private int _taken;

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (_taken == _line.Count && !NextLine()) break;
            var length = Math.Min(buffer.Length - written, _line.Count - _taken);
            _line.Span.Slice(_taken, length).CopyTo(buffer[written..]);
            _taken += length;
            written += length;
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) @base.Dispose();
        base.Dispose(disposing);
    }

    private bool NextLine()
    {
        _line.Clear();
        _taken = 0;
        var end = @base.LineEnd(0);
        if (end < 0)
        {
            if (!@base.HasMore()) return false;
            throw RowDeltaFormat.Damaged("a line of the base is too long");
        }

        var line = @base.Span[..(end - 1)];
        var endsWithReturn = line is [.., (byte)'\r'];
        if (endsWithReturn) line = line[..^1];
        _fields.Split(line);
        if (_fields.Count == map.Base.Columns) AddColumns(line);
        else _line.Add(line);
        if (endsWithReturn) _line.Add((byte)'\r');
        _line.Add((byte)'\n');
        @base.Consume(end);
        return true;
    }

    private void AddColumns(ReadOnlySpan<byte> line)
    {
        for (var i = 0; i < map.Sources.Count; i++)
        {
            if (i > 0) _line.Add(map.Delimiter);
            if (map.Sources[i] >= 0) _line.Add(_fields.Of(line, map.Sources[i]));
        }
    }
}
