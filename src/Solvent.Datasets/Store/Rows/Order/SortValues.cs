using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Solvent.Datasets;

/// <summary>What rows are sorted by, as integers without a sign that take so many bits.</summary>
internal sealed record SortValues(ulong[] Values, int Bits)
{
    private const int Parts = 16;
    private const int TextBytes = 64;
    private const sbyte Missing = -1;
    private static readonly long[] PowersOfTen = [.. Enumerable.Range(0, DecimalText.ExactDigits + 1).Select(power => (long)Math.Pow(10, power))];

    /// <summary>The values of a key, the most significant first; lines from <paramref name="first"/> on.</summary>
    public static IReadOnlyList<SortValues> Of(LineTable lines, int first, byte delimiter, SortKey key)
    {
        var cells = new ColumnCells(lines, first, delimiter, key.Column);
        if (key.IsNumeric) return [ShortNumbers(cells, key) ?? Doubles(cells, key)];
        var chunks = (Math.Min(Longest(cells), TextBytes) + 7) / 8;
        return [.. Enumerable.Range(0, chunks).Select(chunk => Texts(cells, key, chunk * 8))];
    }

    /// <summary>Numbers of few digits, all multiplied by the same power of ten: in the order of their doubles, but of fewer bits.</summary>
    private static SortValues? ShortNumbers(ColumnCells cells, SortKey key)
    {
        var digits = GC.AllocateUninitializedArray<long>(cells.Count);
        var decimals = GC.AllocateUninitializedArray<sbyte>(cells.Count);
        var mostDecimals = new int[Parts];
        var isShort = true;
        InParts(cells.Count, (part, from, to) =>
        {
            mostDecimals[part] = ParseShort(cells, digits, decimals, from, to);
            if (mostDecimals[part] < 0) isShort = false;
        });
        if (!isShort) return null;

        var scale = mostDecimals.Max();
        var limits = new (long Least, long Most)[Parts];
        InParts(cells.Count, (part, from, to) => limits[part] = Scale(digits, decimals, scale, from, to));
        var (minimum, maximum) = (limits.Min(limit => limit.Least), limits.Max(limit => limit.Most));
        if (minimum == long.MinValue) return null;
        if (minimum > maximum) return new SortValues(new ulong[cells.Count], Bits: 0);

        // One value below all others and one above, for cells that spell no number.
        var range = maximum - minimum + 2;
        var missing = key.MissingFirst ? 0 : range;
        InParts(cells.Count, (_, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                digits[i] = decimals[i] == Missing ? missing : (key.Descending ? maximum - digits[i] : digits[i] - minimum) + 1;
            }
        });
        // None is negative any more.
        return new SortValues(Unsafe.As<ulong[]>(digits), 64 - BitOperations.LeadingZeroCount((ulong)range));
    }

    /// <summary>The largest number of decimals, or -1 when a number is not short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ParseShort(ColumnCells cells, long[] digits, sbyte[] decimals, int from, int to)
    {
        var reader = cells.Read();
        var most = 0;
        for (var i = from; i < to; i++)
        {
            var text = reader.Cell(i);
            if (DecimalText.TryParseShort(text, out digits[i], out var count))
            {
                decimals[i] = (sbyte)count;
                most = Math.Max(most, count);
            }
            else
            {
                if (DecimalText.TryParse(text, out _)) return -1;
                decimals[i] = Missing;
            }
        }

        return most;
    }

    /// <summary>The smallest and the largest, or <see cref="long.MinValue"/> as the smallest when one is too large to be exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (long Least, long Most) Scale(long[] digits, sbyte[] decimals, int scale, int from, int to)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        for (var i = from; i < to; i++)
        {
            if (decimals[i] == Missing) continue;
            var factor = PowersOfTen[scale - decimals[i]];
            if (Math.BigMul(digits[i], factor, out var value) != value >> 63 || Math.Abs(value) > 1L << 53) return (long.MinValue, most);
            digits[i] = value;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    private static SortValues Doubles(ColumnCells cells, SortKey key)
    {
        var values = new ulong[cells.Count];
        var missing = key.MissingFirst ? 0UL : ulong.MaxValue;
        InParts(cells.Count, (_, from, to) =>
        {
            var reader = cells.Read();
            for (var i = from; i < to; i++)
            {
                values[i] = DecimalText.TryParse(reader.Cell(i), out var value) ? Ordered(key.Descending ? -value : value) : missing;
            }
        });
        return new SortValues(values, 64);

        // Minus zero is zero, and the bits of negative numbers run the other way.
        static ulong Ordered(double value)
            => BitConverter.DoubleToInt64Bits(value + 0.0) is var bits && bits >= 0 ? (ulong)bits | (1UL << 63) : ~(ulong)bits;
    }

    private static int Longest(ColumnCells cells)
    {
        var longest = new int[Parts];
        InParts(cells.Count, (part, from, to) =>
        {
            var reader = cells.Read();
            for (var i = from; i < to; i++) longest[part] = Math.Max(longest[part], reader.Cell(i).Length);
        });
        return longest.Max();
    }

    private static SortValues Texts(ColumnCells cells, SortKey key, int offset)
    {
        var values = new ulong[cells.Count];
        InParts(cells.Count, (_, from, to) =>
        {
            Span<byte> padded = stackalloc byte[8];
            var reader = cells.Read();
            for (var i = from; i < to; i++)
            {
                var text = reader.Cell(i);
                padded.Clear();
                if (text.Length > offset) text.Slice(offset, Math.Min(8, text.Length - offset)).CopyTo(padded);
                var value = BinaryPrimitives.ReadUInt64BigEndian(padded);
                values[i] = key.Descending ? ~value : value;
            }
        });
        return new SortValues(values, 64);
    }

    private static void InParts(int count, Action<int, int, int> work)
        => Parallel.For(0, Parts, part => work(part, (int)((long)count * part / Parts), (int)((long)count * (part + 1) / Parts)));
}
