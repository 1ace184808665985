using System.IO.Hashing;

namespace Solvent.Datasets;

/// <summary>Gathers operations and new text, column by column, and writes them in groups.</summary>
internal sealed class RowDeltaWriter
{
    private readonly Stream _delta;
    private readonly RowShape _shape;
    private readonly ByteList[] _sections;
    private readonly ByteList?[] _columns;
    private readonly Dictionary<ulong, int> _maskNumbers = [];
    private readonly List<(int Start, int Length)> _masks = [];
    private readonly ByteList _mask = new();
    private readonly List<int> _changed = [];
    private long _copies;
    private RowOperation? _operation;
    private int _operationMask;
    private long _count;
    private int _operations;
    private int _text;

    public RowDeltaWriter(Stream delta, long mostBytes, RowShape shape)
    {
        (_delta, MostBytes, _shape) = (delta, mostBytes, shape);
        _sections = [.. Enumerable.Range(0, RowSection.Lines + 1).Select(_ => new ByteList())];
        _columns = new ByteList?[shape.Columns];
    }

    public long MostBytes { get; }

    public long Written { get; private set; }

    /// <summary>Bytes of new lines so far, before compression.</summary>
    public long NewLineBytes { get; private set; }

    /// <summary>Bytes of new cells so far, before compression.</summary>
    public long NewCellBytes { get; private set; }

    public bool IsOverLimit => Written > MostBytes;

    /// <summary>Bytes of the groups so far: what grows with the target.</summary>
    public long GroupBytes { get; private set; }

    public void WriteHead(ReadOnlySpan<byte> head) => Write(head);

    public void Copy(long lines)
    {
        if (lines == 0) return;
        CloseOperation();
        _copies += lines;
    }

    public void Skip(long lines)
    {
        if (lines > 0) Open(RowOperation.Skip, lines);
    }

    /// <summary>Adds a line without its line feed.</summary>
    public void Insert(ReadOnlySpan<byte> line, Fields fields)
    {
        NewLineBytes += line.Length;
        if (fields.Count == _shape.Columns)
        {
            Open(RowOperation.Insert, 1);
            for (var i = 0; i < fields.Count; i++) AddText(Column(i), fields.Of(line, i));
        }
        else
        {
            Open(RowOperation.Literal, 1);
            AddText(_sections[RowSection.Lines], line);
        }

        CloseLargeGroup();
    }

    /// <summary>Adds the fields of a line that differ from those of a line of the base; both have a field for each column.</summary>
    public void Edit(ReadOnlySpan<byte> before, Fields beforeFields, ReadOnlySpan<byte> after, Fields afterFields)
    {
        _mask.Clear();
        _changed.Clear();
        for (var i = 0; i < afterFields.Count; i++)
        {
            if (beforeFields.Of(before, i).SequenceEqual(afterFields.Of(after, i))) continue;
            _mask.AddNumber((uint)(_changed is [.., var last] ? i - last - 1 : i));
            _changed.Add(i);
        }

        Open(RowOperation.Edit, 1, MaskNumber());
        foreach (var column in _changed)
        {
            var cell = afterFields.Of(after, column);
            NewCellBytes += cell.Length;
            AddText(Column(column), cell);
        }

        CloseLargeGroup();
    }

    public void Complete()
    {
        CloseGroup();
        Write([RowDeltaFormat.End]);
    }

    private void Open(RowOperation operation, long count, int mask = 0)
    {
        if (_copies == 0 && _operation == operation && _operationMask == mask)
        {
            _count += count;
            return;
        }

        if (_operation is not null) CloseOperation();
        _sections[RowSection.Copies].AddNumber((ulong)_copies);
        _copies = 0;
        (_operation, _operationMask, _count) = (operation, mask, count);
    }

    private void CloseOperation()
    {
        if (_operation is not { } operation) return;
        _sections[RowSection.Operations].Add((byte)operation);
        _sections[RowSection.Counts].AddNumber((ulong)_count);
        if (operation == RowOperation.Edit) _sections[RowSection.Masks].AddNumber((uint)_operationMask);
        _operation = null;
        _operations++;
    }

    private int MaskNumber()
    {
        var hash = XxHash3.HashToUInt64(_mask.Span);
        var definitions = _sections[RowSection.MaskDefinitions];
        if (_maskNumbers.TryGetValue(hash, out var known)
            && definitions.Span.Slice(_masks[known].Start, _masks[known].Length).SequenceEqual(_mask.Span))
        {
            return known;
        }

        definitions.AddNumber((uint)_mask.Count);
        _masks.Add((definitions.Count, _mask.Count));
        definitions.Add(_mask.Span);
        return _maskNumbers[hash] = _masks.Count - 1;
    }

    private ByteList Column(int column) => _columns[column] ??= new ByteList();

    private void AddText(ByteList section, ReadOnlySpan<byte> text)
    {
        var room = section.Append(text.Length + 1);
        text.CopyTo(room);
        room[^1] = (byte)'\n';
        _text += text.Length + 1;
    }

    private void CloseLargeGroup()
    {
        if (_text + _sections[RowSection.MaskDefinitions].Count >= RowDeltaFormat.GroupText || _operations >= RowDeltaFormat.GroupOperations) CloseGroup();
    }

    private void CloseGroup()
    {
        CloseOperation();
        if (_copies > 0)
        {
            _sections[RowSection.Copies].AddNumber((ulong)_copies);
            _copies = 0;
        }

        var sections = _sections.Select((bytes, id) => (Id: id, Bytes: bytes))
            .Concat(_columns.Select((bytes, column) => (Id: RowSection.FirstColumn + column, Bytes: bytes!)))
            .Where(section => section.Bytes is { Count: > 0 })
            .ToArray();
        if (sections.Length == 0) return;
        var packed = new byte[sections.Length][];
        Parallel.For(
            0, sections.Length, static () => new SectionCodec(),
            (i, _, codec) =>
            {
                packed[i] = codec.Pack(sections[i].Bytes.Span);
                return codec;
            },
            static codec => codec.Dispose());
        var directory = new ByteList();
        directory.Add(RowDeltaFormat.Group);
        directory.AddNumber((uint)sections.Length);
        for (var i = 0; i < sections.Length; i++)
        {
            directory.AddNumber((uint)sections[i].Id);
            directory.AddNumber((uint)sections[i].Bytes.Count);
            directory.AddNumber((uint)packed[i].Length);
            sections[i].Bytes.Clear();
        }

        Write(directory.Span);
        foreach (var section in packed) Write(section);
        GroupBytes += directory.Count + packed.Sum(section => (long)section.Length);
        _maskNumbers.Clear();
        _masks.Clear();
        (_operations, _text) = (0, 0);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Written += bytes.Length;
        // What is over the limit is thrown away, so there is no need to write it.
        if (!IsOverLimit) _delta.Write(bytes);
    }
}
