using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;

namespace Solvent.Tables;

/// <summary>
/// The records of a delimited text file in their bytes, and their fields as plain numbers: for what must be fast on tables of any length. It reads only
/// files whose notation is beyond doubt; all others are for <see cref="TableDatabase"/>, which also knows what is wrong with them.
/// </summary>
public sealed class DelimitedRecords
{
    private readonly string _path;
    private readonly CsvHeader _header;
    private readonly IReadOnlyList<RecordBlock> _blocks;
    private readonly int _headerBytes;
    private readonly bool _hasCarriageReturns;

    private DelimitedRecords(string path, CsvHeader header, int headerBytes, bool hasCarriageReturns, IReadOnlyList<RecordBlock> blocks, UInt128[] fingerprints)
    {
        _path = path;
        _header = header;
        _headerBytes = headerBytes;
        _hasCarriageReturns = hasCarriageReturns;
        _blocks = blocks;
        Fingerprints = fingerprints;
        Count = fingerprints.LongLength;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns => _header.Names;

    /// <summary>What separates fields.</summary>
    public char Delimiter => _header.Delimiter;

    /// <summary>The number of records, without the header.</summary>
    public long Count { get; }

    /// <summary>For each record a hash of its bytes, without the line end: records of the same bytes have the same, and by chance no others do.</summary>
    public UInt128[] Fingerprints { get; private set; }

    internal string Path => _path;

    internal bool HasCarriageReturns => _hasCarriageReturns;

    /// <summary>Reads a file once, or tells with <see langword="null"/> that it is for the database.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> or <c>table-unreadable</c> for a file without a header.</exception>
    public static DelimitedRecords? Scan(string path, CancellationToken cancellationToken = default)
    {
        var table = TableFile.Find(path);
        if (table.Format != TableFormat.DelimitedText || path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return null;
        var header = CsvHeader.Read(table);
        if (!RecordHeader.TryMeasure(path, out var headerBytes, out var hasCarriageReturns)) return null;
        using var file = new RecordFile(path, headerBytes);
        var scans = new RecordScan(file, hasCarriageReturns, cancellationToken).Run();
        if (scans is null) return null;
        var fingerprints = new UInt128[scans.Sum(scan => scan.Fingerprints.LongLength)];
        var blocks = new List<RecordBlock>(scans.Length);
        var row = 0L;
        for (var index = 0; index < scans.Length; index++)
        {
            var scan = scans[index];
            // There may be many: what was copied can go.
            scans[index] = null!;
            scan.Fingerprints.CopyTo(fingerprints.AsSpan((int)row));
            blocks.Add(new RecordBlock(scan.Offset, scan.Length, row, scan.Fingerprints.Length, scan.HasQuotes));
            row += scan.Fingerprints.Length;
        }

        return new DelimitedRecords(path, header, headerBytes, hasCarriageReturns, blocks, fingerprints);
    }

    /// <summary>Gives up the memory of <see cref="Fingerprints"/>.</summary>
    public void ForgetFingerprints() => Fingerprints = [];

    /// <summary>Reads fields as numbers, over all rows or over chosen ones.</summary>
    /// <param name="forms">For each column what its values are kept as; <see langword="null"/> to see only what type it has.</param>
    /// <param name="isMarked">Marks rows.</param>
    /// <param name="onlyMarked">Whether the other rows are left out, so that the values are those of the marked rows in their order.</param>
    /// <param name="areTypesKnown">Whether the types of the columns without a form do not matter any more.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The values, or <see langword="null"/> when the file is for the database.</returns>
    public FieldValues? ReadFields(
        IReadOnlyList<FieldForm?> forms, bool[] isMarked, bool onlyMarked, bool areTypesKnown = false, CancellationToken cancellationToken = default)
    {
        using var file = new RecordFile(_path, _headerBytes);
        return new FieldPass(file, _blocks, _header.Delimiter, _hasCarriageReturns, forms, isMarked, onlyMarked, areTypesKnown).Run(cancellationToken);
    }

    /// <summary>The type of each column, as <see cref="CsvColumnTypes"/> finds it, or <see langword="null"/> when only the database can tell.</summary>
    internal static IReadOnlyList<string>? TypesOf(string path, CancellationToken cancellationToken)
    {
        if (Scan(path, cancellationToken) is not { } records) return null;
        records.ForgetFingerprints();
        var columns = records.Columns.Count;
        return records.ReadFields(new FieldForm?[columns], new bool[records.Count], onlyMarked: false, cancellationToken: cancellationToken) is { } values
            ? [.. Enumerable.Range(0, columns).Select(values.TypeOf)]
            : null;
    }

    /// <summary>What the first records suggest that the columns are.</summary>
    public IReadOnlyList<FieldForm> SuggestForms(CancellationToken cancellationToken = default)
    {
        if (_blocks.Count == 0) return [.. Columns.Select(_ => FieldForm.Text)];
        using var file = new RecordFile(_path, _headerBytes);
        var values = new FieldPass(file, [_blocks[0]], Delimiter, _hasCarriageReturns, new FieldForm?[Columns.Count], new bool[Count], onlyMarked: false, areTypesKnown: false).Run(cancellationToken);
        return values is null ? [.. Columns.Select(_ => FieldForm.Text)] : [.. Enumerable.Range(0, Columns.Count).Select(column => FieldForms.Of(values.TypeOf(column)))];
    }

    /// <summary>The text of a field in each of the given records.</summary>
    public IReadOnlyDictionary<long, string> ReadTexts(int column, IReadOnlyCollection<long> rows)
    {
        var texts = new Dictionary<long, string>();
        var wanted = new Queue<long>(rows.Order());
        using var file = new RecordFile(_path, _headerBytes);
        byte[] bytes = [];
        byte[] unquoted = [];
        foreach (var block in _blocks)
        {
            if (!wanted.TryPeek(out var first) || first >= block.FirstRow + block.Rows) continue;
            var text = file.Read(block, ref bytes);
            for (var row = block.FirstRow; wanted.TryPeek(out var next) && next < block.FirstRow + block.Rows; row++)
            {
                var length = RecordEnds.Next(text, block.HasQuotes);
                var record = length < 0 ? text : text[..(length - 1)];
                text = text[(length < 0 ? text.Length : length)..];
                if (row != next) continue;
                if (_hasCarriageReturns && record is [.., (byte)'\r']) record = record[..^1];
                texts[wanted.Dequeue()] = QuotedField.Text(record, (byte)Delimiter, column, ref unquoted);
            }
        }

        return texts;
    }

    /// <summary>Writes the marked records, each behind its position in the file.</summary>
    internal void CopyMarked(bool[] isMarked, Stream target, CancellationToken cancellationToken)
    {
        using var file = new RecordFile(_path, _headerBytes);
        var copies = Partitioner.Create(_blocks, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().WithDegreeOfParallelism(Workers.Count)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(cancellationToken).Select(block => CopyMarked(file, block, isMarked));
        foreach (var copy in copies) target.Write(copy.Span);
    }

    private ReadOnlyMemory<byte> CopyMarked(RecordFile file, RecordBlock block, bool[] isMarked)
    {
        if (!isMarked.AsSpan((int)block.FirstRow, block.Rows).Contains(true)) return default;
        var bytes = ArrayPool<byte>.Shared.Rent(block.Length);
        var copy = new ArrayBufferWriter<byte>();
        var text = file.Read(block, ref bytes);
        for (var row = block.FirstRow; row < block.FirstRow + block.Rows; row++)
        {
            var next = RecordEnds.Next(text, block.HasQuotes);
            var record = next < 0 ? text : text[..next];
            text = text[record.Length..];
            if (!isMarked[row]) continue;
            const int LongestPosition = 20;
            var position = copy.GetSpan(LongestPosition);
            Utf8Formatter.TryFormat(row, position, out var digits);
            position[digits] = (byte)Delimiter;
            copy.Advance(digits + 1);
            copy.Write(record);
            if (next < 0) copy.Write(_hasCarriageReturns ? "\r\n"u8 : "\n"u8);
        }

        ArrayPool<byte>.Shared.Return(bytes);
        return copy.WrittenMemory;
    }
}
