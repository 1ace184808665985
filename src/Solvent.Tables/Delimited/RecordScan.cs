using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Solvent.Tables;

/// <summary>The first pass over a file: where its records are and what each hashes to.</summary>
internal sealed class RecordScan(RecordFile file, bool hasCarriageReturns, CancellationToken cancellationToken)
{
    private volatile bool _isDoubtful;

    /// <summary>The blocks in their order, or <see langword="null"/> when something in them is for the database.</summary>
    public ScannedBlock[]? Run()
    {
        var blocks = Workers.Run(ReadBlocks, cancellationToken);
        return _isDoubtful ? null : [.. blocks.SelectMany(some => some).OrderBy(block => block.Number)];
    }

    private List<ScannedBlock> ReadBlocks()
    {
        var blocks = new List<ScannedBlock>();
        byte[] buffer = [];
        var fingerprints = new List<UInt128>();
        while (!_isDoubtful)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = file.ReadNext(ref buffer, out var offset, out var number);
            if (length == 0) break;
            fingerprints.Clear();
            var text = length < 0 ? [] : buffer.AsSpan(0, length);
            var hasQuotes = text.Contains((byte)'"');
            if (length < 0 || !Utf8.IsValid(text) || !AddFingerprints(text, hasQuotes, fingerprints)) _isDoubtful = true;
            else blocks.Add(new ScannedBlock(number, offset, length, hasQuotes, [.. fingerprints]));
        }

        return blocks;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AddFingerprints(ReadOnlySpan<byte> text, bool hasQuotes, List<UInt128> fingerprints)
    {
        var carriageReturns = hasCarriageReturns || text.Contains((byte)'\r') ? text.Count((byte)'\r') : 0;
        var lines = 0;
        var ended = 0;
        while (text.Length > 0)
        {
            var length = RecordEnds.Next(text, hasQuotes);
            var record = length < 0 ? text : text[..(length - 1)];
            text = text[(length < 0 ? text.Length : length)..];
            if (length >= 0) ended++;
            if (hasCarriageReturns && record is [.., (byte)'\r'])
            {
                record = record[..^1];
                lines++;
            }

            // What a blank line means depends on the number of columns and on where it stands.
            if (record.IsEmpty) return false;
            fingerprints.Add(XxHash128.HashToUInt128(record));
        }

        // Every carriage return belongs to a line end, and every line end has one, or none has.
        return carriageReturns == lines && (!hasCarriageReturns || lines == ended);
    }
}
