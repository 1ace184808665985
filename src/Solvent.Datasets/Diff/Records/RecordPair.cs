using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>
/// Two delimited text files with the same columns, of which most records may be the same: the database need only see those that are not. The values of
/// the columns are read as plain numbers, as many at a time as a fixed amount of memory holds.
/// </summary>
internal sealed class RecordPair
{
    /// <summary>How many bytes of values are held at the same time, if one column is not more.</summary>
    public const long DefaultMemory = 400L << 20;

    private const long MemoryToReclaim = 32L << 20;
    private const int FingerprintBytes = 16;

    private readonly CancellationToken _cancellationToken;
    private readonly FieldForm?[] _forms;
    private readonly int[] _onlyLeft;
    private readonly int _columnsAtOnce;
    private FieldValues _leftValues;
    private FieldValues _rightValues;
    private readonly HashSet<int> _taken = [];
    private Range _held;

    private RecordPair(
        DelimitedRecords left, DelimitedRecords right, (bool[] Left, bool[] Right) alone, FieldForm?[] forms, FieldValues leftValues, FieldValues rightValues, Range held, int columnsAtOnce, CancellationToken cancellationToken)
    {
        _columnsAtOnce = columnsAtOnce;
        (Left, Right) = (left, right);
        (AloneLeft, AloneRight) = alone;
        (_forms, _leftValues, _rightValues, _held) = (forms, leftValues, rightValues, held);
        _onlyLeft = [.. Enumerable.Range(0, AloneLeft.Length).Where(row => AloneLeft[row])];
        _cancellationToken = cancellationToken;
    }

    public DelimitedRecords Left { get; }

    public DelimitedRecords Right { get; }

    /// <summary>The records of the first file that the second has not.</summary>
    public bool[] AloneLeft { get; }

    /// <summary>The records of the second file that the first has not.</summary>
    public bool[] AloneRight { get; }

    public required IReadOnlyList<string> LeftTypes { get; init; }

    public required IReadOnlyList<string> RightTypes { get; init; }

    /// <summary>Reads two files, or tells with <see langword="null"/> that the database must read them as wholes.</summary>
    public static RecordPair? Read(string leftPath, string rightPath, long memory, CancellationToken cancellationToken)
    {
        if (DelimitedRecords.Scan(leftPath, cancellationToken) is not { Count: > 0 } left) return null;
        if (DelimitedRecords.Scan(rightPath, cancellationToken) is not { Count: > 0 } right) return null;
        if (left.Delimiter != right.Delimiter || !left.Columns.SequenceEqual(right.Columns, StringComparer.Ordinal)) return null;
        var alone = RecordMatch.Unpaired(left.Fingerprints, right.Fingerprints, cancellationToken);
        var bytes = (left.Count + right.Count) * FingerprintBytes;
        left.ForgetFingerprints();
        right.ForgetFingerprints();
        Reclaim(bytes);
        return WithTypes(left, right, alone, memory, cancellationToken);
    }

    private static RecordPair? WithTypes(
        DelimitedRecords left, DelimitedRecords right, (bool[] Left, bool[] Right) alone, long memory, CancellationToken cancellationToken)
    {
        // The first pass over the values also tells the types; a column whose first values suggested another one is read again when it is needed.
        FieldForm?[] forms = [.. left.SuggestForms(cancellationToken).Select(form => (FieldForm?)form)];
        var columnsAtOnce = (int)Math.Clamp(memory / ((left.Count + alone.Right.LongCount(isAlone => isAlone)) * sizeof(long)), 1, forms.Length);
        var held = ..columnsAtOnce;
        var asked = Only(forms, held);
        if (left.ReadFields(asked, alone.Left, onlyMarked: false, cancellationToken: cancellationToken) is not { } leftValues) return null;
        if (right.ReadFields(asked, alone.Right, onlyMarked: true, cancellationToken: cancellationToken) is not { } rightValues) return null;
        string[] leftTypes = [.. forms.Select((_, column) => leftValues.TypeOf(column))];
        string[] rightTypes = [.. forms.Select((_, column) => leftValues.TypeWith(rightValues, column))];
        for (var column = 0; column < forms.Length; column++)
        {
            if (FormOf(leftTypes[column], rightTypes[column]) is not { } form) return null;
            if (form == forms[column]) continue;
            forms[column] = form;
            held = ..0;
        }

        return new RecordPair(left, right, alone, forms, leftValues, rightValues, held, columnsAtOnce, cancellationToken) { LeftTypes = leftTypes, RightTypes = rightTypes };
    }

    /// <summary>Copies the values of a column as bits: all of the first file, and those of the records that only the second has.</summary>
    public (long[] Left, long[] AloneRight) CopyBits(int column)
    {
        Ensure(column);
        return (_leftValues[column].ToArray(), _rightValues[column].ToArray());
    }

    /// <summary>The bits of the first values of the first file.</summary>
    public ReadOnlySpan<long> Sample(int column, int rows)
    {
        Ensure(column);
        var values = _leftValues[column];
        return values[..Math.Min(values.Length, rows)];
    }

    /// <summary>Hands over the values of a column, which are read again when somebody needs them once more.</summary>
    public (double[] Left, double[] AloneRight) Take(int column)
    {
        Ensure(column);
        _taken.Add(column);
        return (_leftValues.Take(column), _rightValues.Take(column));
    }

    private void Ensure(int column)
    {
        if (column < _held.Start.Value || column >= _held.End.Value || _taken.Contains(column)) Hold(column);
    }

    public FieldForm FormOf(int column) => _forms[column]!.Value;

    /// <summary>Chooses the values of the records that only the first file has.</summary>
    public T[] OnlyLeft<T>(ReadOnlySpan<T> values)
    {
        var chosen = new T[_onlyLeft.Length];
        for (var index = 0; index < chosen.Length; index++) chosen[index] = values[_onlyLeft[index]];
        return chosen;
    }

    private void Hold(int column)
    {
        var last = Math.Min(_forms.Length, column + _columnsAtOnce);
        (_leftValues, _rightValues) = (null!, null!);
        Reclaim(Left.Count * sizeof(long) * _columnsAtOnce);
        _held = column..last;
        _taken.Clear();
        var asked = Only(_forms, _held);
        _leftValues = Left.ReadFields(asked, AloneLeft, onlyMarked: false, areTypesKnown: true, _cancellationToken) ?? throw Changed(Left);
        _rightValues = Right.ReadFields(asked, AloneRight, onlyMarked: true, areTypesKnown: true, _cancellationToken) ?? throw Changed(Right);
    }

    // The collector does not know that as much memory is needed again at once.
    private static void Reclaim(long bytes)
    {
        if (bytes > MemoryToReclaim) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static FieldForm?[] Only(FieldForm?[] forms, Range held)
        => [.. forms.Select((form, column) => column >= held.Start.Value && column < held.End.Value ? form : null)];

    /// <summary>A form for the values of both types, or <see langword="null"/> where they have nothing in common.</summary>
    private static FieldForm? FormOf(string left, string right)
    {
        var (a, b) = (FieldValues.FormOf(left), FieldValues.FormOf(right));
        if (a == b) return a;
        return a is FieldForm.Whole or FieldForm.Number && b is FieldForm.Whole or FieldForm.Number ? FieldForm.Number : null;
    }

    private static SolventException Changed(DelimitedRecords records)
        => new("file-changed", $"A file of {records.Count} records changed while it was compared.") { Hint = "Compare again." };
}
