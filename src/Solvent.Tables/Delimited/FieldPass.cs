using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace Solvent.Tables;

/// <summary>A pass over the blocks of a file that reads fields as numbers, on several threads.</summary>
internal sealed class FieldPass(
    RecordFile file, IReadOnlyList<RecordBlock> blocks, char delimiter, bool hasCarriageReturns, IReadOnlyList<FieldForm?> forms, bool[] isMarked, bool onlyMarked, bool areTypesKnown)
{
    private readonly byte _delimiter = (byte)delimiter;
    private readonly FieldForm?[] _forms = [.. forms];
    // As fractions, so that those of a column can be sorted where they are.
    private readonly double[]?[] _values = new double[]?[forms.Count];
    private readonly int _lastRead = areTypesKnown ? Math.Max(0, forms.ToList().FindLastIndex(form => form is not null)) : forms.Count - 1;
    private long[] _firstValues = [];
    private volatile bool _isDoubtful;
    private int _next = -1;

    /// <summary>The values, or <see langword="null"/> when something in the file is for the database.</summary>
    public FieldValues? Run(CancellationToken cancellationToken)
    {
        var rows = Place();
        for (var column = 0; column < _forms.Length; column++)
        {
            if (_forms[column] is not null) _values[column] = GC.AllocateUninitializedArray<double>((int)rows);
        }

        var classes = Workers.Run(() => ReadBlocks(cancellationToken), cancellationToken);
        if (_isDoubtful) return null;
        return new FieldValues(_values, All(0), All(1));

        FieldClass[] All(int marked) => [.. Enumerable.Range(0, _forms.Length).Select(column => classes.Aggregate(FieldClass.Any, (all, some) => all & some[marked][column]))];
    }

    /// <summary>Finds where the values of each block go.</summary>
    private long Place()
    {
        _firstValues = new long[blocks.Count];
        var rows = 0L;
        for (var index = 0; index < blocks.Count; index++)
        {
            _firstValues[index] = rows;
            var block = blocks[index];
            rows += onlyMarked ? isMarked.AsSpan((int)block.FirstRow, block.Rows).Count(true) : block.Rows;
        }

        return rows;
    }

    private FieldClass[][] ReadBlocks(CancellationToken cancellationToken)
    {
        FieldClass[][] classes = [new FieldClass[_forms.Length], new FieldClass[_forms.Length]];
        foreach (var some in classes)
        {
            // A column that fits nothing but text need not be classified.
            for (var column = 0; column < some.Length; column++) some[column] = areTypesKnown && _forms[column] is null ? FieldClass.Text : FieldClass.Any;
        }

        byte[] buffer = [];
        byte[] unquoted = [];
        while (!_isDoubtful && Interlocked.Increment(ref _next) is var index && index < blocks.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!ReadBlock(blocks[index], file.Read(blocks[index], ref buffer), _firstValues[index], classes, ref unquoted)) _isDoubtful = true;
        }

        return classes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadBlock(RecordBlock block, ReadOnlySpan<byte> text, long value, FieldClass[][] classes, ref byte[] unquoted)
    {
        for (var row = block.FirstRow; row < block.FirstRow + block.Rows; row++)
        {
            var length = RecordEnds.Next(text, block.HasQuotes);
            var record = length < 0 ? text : text[..(length - 1)];
            text = text[(length < 0 ? text.Length : length)..];
            var marked = isMarked[row];
            if (onlyMarked && !marked) continue;
            if (hasCarriageReturns && record is [.., (byte)'\r']) record = record[..^1];
            if (!ReadRecord(record, value++, classes[marked ? 1 : 0], block.HasQuotes, ref unquoted)) return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadRecord(ReadOnlySpan<byte> record, long value, FieldClass[] classes, bool hasQuotes, ref byte[] unquoted)
    {
        var last = _forms.Length - 1;
        for (var column = 0; column <= _lastRead; column++)
        {
            ReadOnlySpan<byte> field;
            int end;
            if (hasQuotes && record is [(byte)'"', ..])
            {
                end = QuotedField.Read(record, ref unquoted, out field);
                if (end < 0) return false;
            }
            else if (classes[column] != FieldClass.Text && FieldNumber.TryRead(record, _delimiter, out end, out var kind, out var bits))
            {
                if (column == last ? end != record.Length : end == record.Length) return false;
                classes[column] &= kind;
                if (_forms[column] is { } form)
                {
                    FieldValues.Bits(_values[column])[(int)value] = form switch
                    {
                        FieldForm.Text => Hash(record[..end]),
                        FieldForm.Number when kind == FieldClass.Integer => BitConverter.DoubleToInt64Bits(bits),
                        _ => bits,
                    };
                }

                if (column < last) record = record[(end + 1)..];
                continue;
            }
            else
            {
                end = record.IndexOf(_delimiter);
                if (end < 0) end = record.Length;
                field = record[..end];
                if (hasQuotes && field.Contains((byte)'"')) return false;
            }

            // Each field but the last is followed by a delimiter, and the last by nothing.
            if (column == last ? end != record.Length : end == record.Length || record[end] != _delimiter) return false;
            if (!Keep(field, column, value, classes)) return false;
            if (column < last) record = record[(end + 1)..];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Keep(ReadOnlySpan<byte> field, int column, long value, FieldClass[] classes)
    {
        var form = _forms[column];
        long bits = 0;
        if (field.IsEmpty)
        {
            bits = form == FieldForm.Number ? FieldValues.MissingNumber : FieldValues.Missing;
        }
        else
        {
            var kind = FieldClass.Text;
            if (classes[column] != FieldClass.Text || form is not (null or FieldForm.Text))
            {
                kind = FieldValue.Classify(field, out bits);
                if (kind == FieldClass.Unsure) return false;
                classes[column] &= kind;
            }

            bits = form switch
            {
                FieldForm.Text => Hash(field),
                FieldForm.Number when kind == FieldClass.Integer => BitConverter.DoubleToInt64Bits(bits),
                _ => bits,
            };
        }

        if (form is not null) FieldValues.Bits(_values[column])[(int)value] = bits;
        return true;
    }

    private static long Hash(ReadOnlySpan<byte> field)
    {
        var hash = (long)XxHash3.HashToUInt64(field);
        return hash == FieldValues.Missing ? 0 : hash;
    }
}
