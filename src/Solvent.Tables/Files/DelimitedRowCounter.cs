using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Solvent.Tables;

/// <summary>
/// Counts the data rows of delimited text from its bytes as they pass by, 64 at a time. It counts only what is beyond doubt: records with as many
/// fields as the first one has, quotes around whole fields, one kind of line end. <see cref="Table.CountRows"/> decides all other cases, and says
/// what is wrong.
/// </summary>
public sealed class DelimitedRowCounter
{
    // A record that is longer is one that the reader of tables refuses.
    private const int LongestRecord = 16 << 20;
    private const int BlockSize = 256 << 10;
    private readonly byte[] _rest = new byte[64];
    private readonly Utf8Check _utf8 = new();
    private readonly byte _delimiter;
    private int _restLength;
    private long _position;
    private long _recordStart;
    private long _records;
    private int _delimiters;
    private int _expected = -1;
    private bool? _carriageReturns;
    private bool _isDoubtful;

    // What the byte before a block was, in bit 0.
    private ulong _afterBoundary = 1;
    private ulong _afterClosing;
    private ulong _afterReturn;

    // All bits are set inside of quotes.
    private ulong _quoted;

    /// <summary>Counts rows whose fields are separated by <paramref name="delimiter"/>, which is an ASCII character.</summary>
    public DelimitedRowCounter(char delimiter) => _delimiter = (byte)delimiter;

    /// <summary>
    /// A counter for the bytes of a file; <see langword="null"/> when it is no delimited text, or compressed.
    /// </summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, or <c>table-unreadable</c> when its first record names no columns.</exception>
    public static DelimitedRowCounter? TryCreate(string path)
        => TableFile.Find(path) is { Format: TableFormat.DelimitedText, IsCompressed: false } file
            ? new DelimitedRowCounter(CsvHeader.Read(file).Delimiter)
            : null;

    /// <summary>The number of rows of a file of delimited text, also a compressed one; <see langword="null"/> for other files, and for irregular ones.</summary>
    internal static long? Count(string path, CancellationToken cancellationToken)
    {
        var file = TableFile.Find(path);
        if (file.Format != TableFormat.DelimitedText) return null;
        var counter = new DelimitedRowCounter(CsvHeader.Read(file).Delimiter);
        try
        {
            using var stream = file.OpenRead();
            var block = new byte[BlockSize];
            while (!counter._isDoubtful && stream.Read(block) is var length && length > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                counter.Append(block.AsSpan(0, length));
            }

            return counter.Complete();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Takes the next bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_isDoubtful) return;
        _isDoubtful = !_utf8.Accepts(bytes);
        if (_restLength > 0)
        {
            var taken = Math.Min(64 - _restLength, bytes.Length);
            bytes[..taken].CopyTo(_rest.AsSpan(_restLength));
            _restLength += taken;
            bytes = bytes[taken..];
            if (_restLength < 64) return;
            Count(_rest);
            _restLength = 0;
        }

        var whole = bytes.Length & ~63;
        Count(bytes[..whole]);
        bytes[whole..].CopyTo(_rest);
        _restLength = bytes.Length - whole;
        if (_position - _recordStart > LongestRecord) _isDoubtful = true;
    }

    /// <summary>The number of rows below the first record, or <see langword="null"/> when something is irregular.</summary>
    public long? Complete()
    {
        if (_isDoubtful || !_utf8.IsComplete) return null;
        if (_restLength > 0 || _position > _recordStart)
        {
            // What is missing of the last block looks like the end of the last line, if that lacks one.
            Array.Clear(_rest, _restLength, 64 - _restLength);
            var endsLine = _restLength > 0 ? _rest[_restLength - 1] == '\n' : _position == _recordStart;
            var length = _restLength;
            Count(_rest, length);
            if (!endsLine) CloseRecord(0, _delimiters);
        }

        return _isDoubtful || _quoted != 0 || _afterReturn != 0 || _records == 0 ? null : _records - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(ReadOnlySpan<byte> blocks)
    {
        for (var i = 0; i < blocks.Length && !_isDoubtful; i += 64) Count(blocks.Slice(i, 64), 64);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(ReadOnlySpan<byte> block, int length)
    {
        // A byte order mark is no part of the first field.
        if (_position == 0 && block.StartsWith("\uFEFF"u8)) _afterBoundary = 0b1000;
        var feeds = Where(block, (byte)'\n');
        var delimiters = Where(block, _delimiter);
        var quotes = Where(block, (byte)'"');
        var returns = Where(block, (byte)'\r');
        if ((quotes | _quoted | _afterClosing) != 0) Unquote(quotes, ref feeds, ref delimiters, ref returns, length);
        else _afterBoundary = (feeds | delimiters) >> 63;
        if ((returns | _afterReturn) != 0 || _carriageReturns != false) CheckLineEnds(feeds, returns);
        for (; feeds != 0; feeds &= feeds - 1)
        {
            var upTo = feeds ^ (feeds - 1);
            _delimiters += BitOperations.PopCount(delimiters & upTo);
            delimiters &= ~upTo;
            CloseRecord(BitOperations.TrailingZeroCount(feeds) + 1, _delimiters);
        }

        _delimiters += BitOperations.PopCount(delimiters);
        _position += length;
    }

    private void CloseRecord(int offset, int delimiters)
    {
        var end = _position + offset;
        // A line without anything is a row, or none, in a table of one column.
        if (delimiters == 0 && end - _recordStart <= (_carriageReturns == true ? 2 : 1)) _isDoubtful = true;
        if (_expected < 0) _expected = delimiters;
        else if (delimiters != _expected) _isDoubtful = true;
        _recordStart = end;
        _delimiters = 0;
        _records++;
    }

    /// <summary>Forgets what is inside of quotes, and checks that they are around whole fields.</summary>
    private void Unquote(ulong quotes, ref ulong feeds, ref ulong delimiters, ref ulong returns, int length)
    {
        var inside = quotes;
        for (var shift = 1; shift < 64; shift *= 2) inside ^= inside << shift;
        inside ^= _quoted;
        var (opening, closing) = (quotes & inside, quotes & ~inside);
        // A quote that is doubled inside of a field closes it and opens it again.
        var boundaries = feeds | delimiters | quotes;
        if ((opening & ~((boundaries << 1) | _afterBoundary)) != 0) _isDoubtful = true;
        var present = length == 64 ? ulong.MaxValue : (1UL << length) - 1;
        if ((((closing << 1) | _afterClosing) & ~(boundaries | returns) & present) != 0) _isDoubtful = true;
        (_afterBoundary, _afterClosing) = (boundaries >> 63, closing >> 63);
        _quoted = (ulong)((long)inside >> 63);
        feeds &= ~inside;
        delimiters &= ~inside;
        returns &= ~inside;
    }

    private void CheckLineEnds(ulong feeds, ulong returns)
    {
        var expected = (returns << 1) | _afterReturn;
        _afterReturn = returns >> 63;
        if ((expected & ~feeds) != 0) _isDoubtful = true;
        if (feeds == 0) return;
        _carriageReturns ??= (expected & feeds) != 0;
        if (_carriageReturns == true ? expected != feeds : expected != 0) _isDoubtful = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Where(ReadOnlySpan<byte> block, byte value)
    {
        if (Vector512.IsHardwareAccelerated) return Vector512.Equals(Vector512.Create(block), Vector512.Create(value)).ExtractMostSignificantBits();
        var wanted = Vector256.Create(value);
        var low = Vector256.Equals(Vector256.Create(block[..32]), wanted).ExtractMostSignificantBits();
        var high = Vector256.Equals(Vector256.Create(block[32..]), wanted).ExtractMostSignificantBits();
        return low | ((ulong)high << 32);
    }
}
