using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Solvent.Datasets;

/// <summary>The fields of one line: the parts between delimiters that no quotes enclose.</summary>
internal sealed class Fields(byte delimiter)
{
    private int[] _ends = new int[64];

    /// <summary>The number of fields; 0 for a line with more than a table has columns.</summary>
    public int Count { get; private set; }

    public int Start(int field) => field == 0 ? 0 : _ends[field - 1] + 1;

    public int End(int field) => _ends[field];

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line, int field) => line[Start(field)..End(field)];

    /// <summary>Finds the fields of a line without its line feed.</summary>
    public void Split(ReadOnlySpan<byte> line)
    {
        Count = 0;
        if (line.Contains((byte)'"')) SplitQuoted(line);
        else SplitPlain(line);
        if (Count < RowDeltaFormat.MostColumns) Add(line.Length);
        else Count = 0;
    }

    /// <summary>Where one field of a line is, without finding those behind it; false when the line has fewer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryFind(ReadOnlySpan<byte> line, int field, bool mayHaveQuotes, out int start, out int end)
    {
        (start, end) = (0, 0);
        if (mayHaveQuotes && line.Contains((byte)'"'))
        {
            Split(line);
            if (field >= Count) return false;
            (start, end) = (Start(field), End(field));
            return true;
        }

        var (i, before) = (0, field);
        if (Vector256.IsHardwareAccelerated && before > 0)
        {
            var wanted = Vector256.Create(delimiter);
            for (; i + Vector256<byte>.Count <= line.Length; i += Vector256<byte>.Count)
            {
                var found = Vector256.Equals(Vector256.Create(line.Slice(i, Vector256<byte>.Count)), wanted).ExtractMostSignificantBits();
                var count = BitOperations.PopCount(found);
                if (count >= before)
                {
                    for (; before > 1; before--) found &= found - 1;
                    i += BitOperations.TrailingZeroCount(found) + 1;
                    before = 0;
                    break;
                }

                before -= count;
            }
        }

        for (; before > 0 && i < line.Length; i++)
        {
            if (line[i] == delimiter) before--;
        }

        if (before > 0) return false;
        start = i;
        end = line[i..].IndexOf(delimiter) is var length && length < 0 ? line.Length : i + length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SplitPlain(ReadOnlySpan<byte> line)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var wanted = Vector256.Create(delimiter);
            for (; i + Vector256<byte>.Count <= line.Length; i += Vector256<byte>.Count)
            {
                var found = Vector256.Equals(Vector256.Create(line.Slice(i, Vector256<byte>.Count)), wanted).ExtractMostSignificantBits();
                for (; found != 0 && Count < RowDeltaFormat.MostColumns; found &= found - 1) Add(i + BitOperations.TrailingZeroCount(found));
            }
        }

        for (; i < line.Length && Count < RowDeltaFormat.MostColumns; i++)
        {
            if (line[i] == delimiter) Add(i);
        }
    }

    private void SplitQuoted(ReadOnlySpan<byte> line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length && Count < RowDeltaFormat.MostColumns; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            else if (line[i] == delimiter && !quoted) Add(i);
        }
    }

    private void Add(int end)
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Count++] = end;
    }
}
