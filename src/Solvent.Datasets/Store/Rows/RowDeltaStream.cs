namespace Solvent.Datasets;

/// <summary>The target of a row delta, made from the base while it is read.</summary>
internal sealed class RowDeltaStream(LineWindow @base, DeltaInput delta, RowShape shape, long targetBytes) : ForwardStream
{
    private readonly Fields _fields = new(shape.Delimiter);
    private readonly ByteList _line = new();
    private readonly ByteCursor[] _columns = new ByteCursor[shape.Columns];
    private int _lineRead;
    private RowGroup? _group;
    private ByteCursor _copies = ByteCursor.Empty;
    private ByteCursor _operations = ByteCursor.Empty;
    private long _copy;
    private RowOperation? _operation;
    private long _count;
    private ByteCursor? _mask;
    private long _produced;
    private bool _complete;

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, targetBytes - _produced);
        var read = 0;
        while (read < wanted)
        {
            var length = Produce(buffer[read..wanted]);
            if (length == 0) throw RowDeltaFormat.Damaged("it makes less than it says");
            read += length;
        }

        _produced += read;
        if (_produced == targetBytes && !_complete) CheckEnd();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            @base.Dispose();
            delta.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The last line may lack its line feed; nothing else may be left over.</summary>
    private void CheckEnd()
    {
        _complete = true;
        Span<byte> rest = stackalloc byte[2];
        var length = Produce(rest);
        if (length == 1) length += Produce(rest[1..]);
        if (length > 1 || (length == 1 && (rest[0] != '\n' || targetBytes == 0))) throw RowDeltaFormat.Damaged("it makes more than it says");
    }

    private int Produce(Span<byte> buffer)
    {
        while (true)
        {
            if (_lineRead < _line.Count) return TakeLine(buffer);
            if (_copy > 0) return Copy(buffer);
            if (_operation is { } operation) Apply(operation);
            else if (!NextOperation()) return 0;
        }
    }

    private int TakeLine(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _line.Count - _lineRead);
        _line.Span.Slice(_lineRead, length).CopyTo(buffer);
        _lineRead += length;
        return length;
    }

    private int Copy(Span<byte> buffer)
    {
        if (!@base.HasMore()) throw BaseTooShort();
        var text = @base.Span;
        var length = LineCount.Take(text[..Math.Min(text.Length, buffer.Length)], ref _copy);
        text[..length].CopyTo(buffer);
        @base.Consume(length);
        return length;
    }

    private bool NextOperation()
    {
        while (_copies.AtEnd)
        {
            if (_group is { IsUsedUp: false }) throw RowDeltaFormat.Damaged("it has something left over");
            _group = RowGroup.Read(delta, shape);
            if (_group is null) return false;
            (_copies, _operations) = (_group.Copies, _group.Operations);
            Array.Clear(_columns);
        }

        _copy = _copies.NextNumber(long.MaxValue);
        if (_operations.AtEnd) return true;
        _operation = (RowOperation)_operations.Next();
        _count = _group!.Counts.NextNumber(long.MaxValue);
        if (_operation > RowOperation.Edit || _count == 0) throw RowDeltaFormat.Damaged("it has an unknown operation");
        if (_operation == RowOperation.Edit) _mask = _group.Mask((int)_group.Masks.NextNumber(_group.MaskCount - 1L));
        return true;
    }

    private void Apply(RowOperation operation)
    {
        _line.Clear();
        _lineRead = 0;
        switch (operation)
        {
            case RowOperation.Skip:
                Skip();
                break;
            case RowOperation.Insert:
                for (var i = 0; i < shape.Columns; i++) AddField(i, Column(i).NextText());
                _line.Add((byte)'\n');
                break;
            case RowOperation.Literal:
                _line.Add(_group!.Lines.NextText());
                _line.Add((byte)'\n');
                break;
            default:
                Edit();
                break;
        }

        if (_count > 0) _count--;
        if (_count == 0) _operation = null;
    }

    private void Skip()
    {
        while (_count > 0)
        {
            if (!@base.HasMore()) throw BaseTooShort();
            @base.Consume(LineCount.Take(@base.Span, ref _count));
        }
    }

    private void Edit()
    {
        var end = @base.LineEnd(0);
        if (end < 0) throw BaseTooShort();
        var line = @base.Span[..(end - 1)];
        _fields.Split(line);
        if (_fields.Count != shape.Columns) throw RowDeltaFormat.Damaged("it edits a line that is no row");
        var mask = _mask!.Restart();
        var changed = NextColumn(mask, -1);
        for (var i = 0; i < shape.Columns; i++)
        {
            if (i == changed)
            {
                AddField(i, Column(i).NextText());
                changed = NextColumn(mask, i);
            }
            else
            {
                AddField(i, _fields.Of(line, i));
            }
        }

        if (changed >= 0) throw RowDeltaFormat.Damaged("it edits a column that is not there");
        _line.Add((byte)'\n');
        @base.Consume(end);
    }

    private static int NextColumn(ByteCursor mask, int last)
        => mask.AtEnd ? -1 : last + 1 + (int)mask.NextNumber(RowDeltaFormat.MostColumns);

    private ByteCursor Column(int column) => _columns[column] ??= _group!.Column(column);

    private void AddField(int column, ReadOnlySpan<byte> text)
    {
        if (column > 0) _line.Add(shape.Delimiter);
        _line.Add(text);
    }

    private static InvalidDataException BaseTooShort() => RowDeltaFormat.Damaged("the base has fewer lines than it needs");
}
