using System.Runtime.CompilerServices;

namespace Solvent.Datasets;

/// <summary>A stable sort of positions by integers, digit by digit from the last.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>The positions in the order of the values, the most significant values first in the list; equal ones keep their order.</summary>
    public static int[] Order(IReadOnlyList<SortValues> keys, int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        var positionBits = (int)(64 - long.LeadingZeroCount(Math.Max(count - 1L, 1)));
        for (var last = keys.Count - 1; last >= 0;)
        {
            // As many keys as fit are sorted at once, with the position in the bits below them.
            var first = last;
            var bits = keys[last].Bits;
            while (first > 0 && bits + keys[first - 1].Bits + positionBits <= 64) bits += keys[--first].Bits;
            if (bits + positionBits <= 64) SortPacked(keys, first, last, order, positionBits, bits);
            else SortWide(keys[last].Values, order);
            last = first - 1;
        }

        return order;
    }

    private static void SortPacked(IReadOnlyList<SortValues> keys, int first, int last, int[] order, int positionBits, int bits)
    {
        // The position in the order so far, for that is what equal rows keep.
        var values = GC.AllocateUninitializedArray<ulong>(order.Length);
        var other = GC.AllocateUninitializedArray<ulong>(order.Length);
        var half = order.Length / 2;
        Parallel.Invoke(() => SortPart(0, half), () => SortPart(half, order.Length));
        Merge(values, half, other);
        var previous = order.AsSpan().ToArray();
        var mask = (1UL << positionBits) - 1;
        for (var i = 0; i < order.Length; i++) order[i] = previous[(int)(other[i] & mask)];

        void SortPart(int from, int to)
        {
            var part = values.AsSpan(from, to - from);
            part.Clear();
            for (var key = first; key <= last; key++) Append(part, keys[key], order.AsSpan(from, to - from));
            for (var i = 0; i < part.Length; i++) part[i] = (part[i] << positionBits) | (uint)(from + i);
            Sort(part, other.AsSpan(from, to - from), positionBits, bits);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Append(Span<ulong> packed, SortValues key, ReadOnlySpan<int> order)
    {
        var values = key.Values;
        for (var i = 0; i < packed.Length; i++) packed[i] = (packed[i] << key.Bits) | values[order[i]];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(Span<ulong> values, Span<ulong> other, int lowest, int bits)
    {
        var (isSwapped, places) = (false, new int[Digits]);
        for (var shift = lowest; shift < lowest + bits; shift += DigitBits)
        {
            Array.Clear(places);
            var source = isSwapped ? other : values;
            var target = isSwapped ? values : other;
            foreach (var value in source) places[(int)(value >> shift) & (Digits - 1)]++;
            if (!ToPlaces(places, values.Length)) continue;
            foreach (var value in source) target[places[(int)(value >> shift) & (Digits - 1)]++] = value;
            isSwapped = !isSwapped;
        }

        if (isSwapped) other.CopyTo(values);
    }

    /// <summary>Merges two sorted parts; no two values are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Merge(ulong[] values, int half, ulong[] merged)
    {
        var (left, right) = (0, half);
        for (var i = 0; i < merged.Length; i++)
        {
            merged[i] = right == values.Length || (left < half && values[left] < values[right]) ? values[left++] : values[right++];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortWide(ulong[] values, int[] order)
    {
        var (current, other) = (order, new int[order.Length]);
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            var places = new int[Digits];
            foreach (var value in values) places[(int)(value >> shift) & (Digits - 1)]++;
            if (!ToPlaces(places, order.Length)) continue;
            foreach (var position in current) other[places[(int)(values[position] >> shift) & (Digits - 1)]++] = position;
            (current, other) = (other, current);
        }

        if (current != order) current.CopyTo(order, 0);
    }

    /// <summary>Turns how often each digit occurs into where it goes first; false when all are the same.</summary>
    private static bool ToPlaces(int[] counts, int total)
    {
        var place = 0;
        for (var digit = 0; digit < counts.Length; digit++)
        {
            if (counts[digit] == total) return false;
            (counts[digit], place) = (place, place + counts[digit]);
        }

        return true;
    }
}
