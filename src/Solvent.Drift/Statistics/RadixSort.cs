using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>
/// Sorts doubles in linear time: the bits of a double, with the sign bit flipped for positive and all bits for negative numbers, order as
/// unsigned integers do. Only the leading bits of their range are sorted by digits, least significant first; a million values rarely
/// agree in all of those, and the few runs that do are sorted after that by what is left.
/// </summary>
internal static class RadixSort
{
    private const int MostPasses = 3;
    private const int SmallDigitBits = 11;
    private const int LargeDigitBits = 12;
    private const int FewValues = 2_048;
    private const int ManyValues = 1 << 22;

    /// <summary>Sorts ascending, in place. The values must not hold NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<double> values)
    {
        if (values.Length < FewValues)
        {
            values.Sort();
            return;
        }

        // The bits stay where the values were: there may be many of them.
        var keys = MemoryMarshal.Cast<double, ulong>(values);
        foreach (ref var key in keys) key ^= (ulong)((long)key >> 63) | 0x8000_0000_0000_0000;
        SortKeys(keys);
        foreach (ref var key in keys) key ^= ~(ulong)((long)key >> 63) | 0x8000_0000_0000_0000;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortKeys(Span<ulong> keys)
    {
        ulong least = keys[0], most = least, differing = 0, first = least;
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
            differing |= key ^ first;
        }

        if (differing == 0) return;
        // Below the last bit in which any two keys differ there is nothing to sort, and above the range of the keys neither.
        var bits = 64 - BitOperations.LeadingZeroCount(most - least);
        var lastBit = BitOperations.TrailingZeroCount(differing);
        var digitBits = keys.Length > ManyValues ? LargeDigitBits : SmallDigitBits;
        var shift = Math.Max(lastBit, bits - (MostPasses * digitBits));
        var passes = (bits - shift + digitBits - 1) / digitBits;
        var buckets = 1 << digitBits;
        var counts = new int[MostPasses * buckets];
        Count(keys, counts, least, shift, digitBits);
        var rented = ArrayPool<ulong>.Shared.Rent(keys.Length);
        var source = keys;
        var target = rented.AsSpan(0, keys.Length);
        for (var pass = 0; pass < passes; pass++)
        {
            var offsets = counts.AsSpan(pass * buckets, buckets);
            ToOffsets(offsets);
            Distribute(source, target, offsets, least, shift + (pass * digitBits));
            var sorted = target;
            target = source;
            source = sorted;
        }

        if (passes % 2 == 1) source.CopyTo(target);
        ArrayPool<ulong>.Shared.Return(rented);
        if (shift > lastBit) SortRuns(keys, least, shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<ulong> keys, Span<int> counts, ulong least, int shift, int digitBits)
    {
        var mask = (1UL << digitBits) - 1;
        ref var first = ref MemoryMarshal.GetReference(counts);
        ref var second = ref Unsafe.Add(ref first, 1 << digitBits);
        ref var third = ref Unsafe.Add(ref second, 1 << digitBits);
        foreach (var key in keys)
        {
            var digits = (key - least) >> shift;
            Unsafe.Add(ref first, (nint)(digits & mask))++;
            Unsafe.Add(ref second, (nint)((digits >> digitBits) & mask))++;
            Unsafe.Add(ref third, (nint)((digits >> (2 * digitBits)) & mask))++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Distribute(ReadOnlySpan<ulong> source, Span<ulong> target, Span<int> offsets, ulong least, int shift)
    {
        // A digit is below the number of buckets, and the counts add up to the length: no index needs to be checked.
        var mask = (ulong)offsets.Length - 1;
        ref var next = ref MemoryMarshal.GetReference(offsets);
        ref var to = ref MemoryMarshal.GetReference(target);
        foreach (var key in source)
        {
            ref var offset = ref Unsafe.Add(ref next, (nint)(((key - least) >> shift) & mask));
            Unsafe.Add(ref to, offset++) = key;
        }
    }

    /// <summary>Sorts what agrees in its leading bits by the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortRuns(Span<ulong> keys, ulong least, int shift)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1] <= keys[i]) continue;
            var digits = (keys[i] - least) >> shift;
            var from = i - 1;
            while (from > 0 && (keys[from - 1] - least) >> shift == digits) from--;
            var end = i + 1;
            while (end < keys.Length && (keys[end] - least) >> shift == digits) end++;
            var run = keys[from..end];
            if (run.Length < FewValues) run.Sort();
            else SortKeys(run);
            i = end;
        }
    }

    private static void ToOffsets(Span<int> counts)
    {
        var offset = 0;
        foreach (ref var count in counts)
        {
            (count, offset) = (offset, offset + count);
        }
    }
}
