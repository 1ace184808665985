using System.Runtime.CompilerServices;

namespace Solvent.Datasets;

/// <summary>A stable sort of positions by integers, digit by digit from the last.</summary>
internal static class RadixSort
{
    private const int DigitBits = 8;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortPacked(IReadOnlyList<SortValues> keys, int first, int last, int[] order, int positionBits, int bits)
    {
        var values = new ulong[order.Length];
        for (var key = first; key <= last; key++) Pack(values, keys[key], order);
        for (var i = 0; i < order.Length; i++) values[i] = (values[i] << positionBits) | (uint)order[i];
        var other = new ulong[order.Length];
        for (var shift = positionBits; shift < positionBits + bits; shift += DigitBits)
        {
            var places = new int[Digits];
            foreach (var value in values) places[(byte)(value >> shift)]++;
            if (!ToPlaces(places, order.Length)) continue;
            Scatter(values, other, places, shift);
            (values, other) = (other, values);
        }

        var mask = (1UL << positionBits) - 1;
        for (var i = 0; i < order.Length; i++) order[i] = (int)(values[i] & mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(ulong[] packed, SortValues key, int[] order)
    {
        var values = key.Values;
        for (var i = 0; i < packed.Length; i++) packed[i] = (packed[i] << key.Bits) | values[order[i]];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(ulong[] values, ulong[] other, int[] places, int shift)
    {
        foreach (var value in values) other[places[(byte)(value >> shift)]++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortWide(ulong[] values, int[] order)
    {
        var (current, other) = (order, new int[order.Length]);
        for (var shift = 0; shift < 64; shift += DigitBits)
        {
            var places = new int[Digits];
            foreach (var value in values) places[(byte)(value >> shift)]++;
            if (!ToPlaces(places, order.Length)) continue;
            foreach (var position in current) other[places[(byte)(values[position] >> shift)]++] = position;
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
