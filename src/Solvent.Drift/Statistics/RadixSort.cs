using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>
/// Sorts doubles in linear time: the bits of a double, with the sign bit flipped for positive and all bits for negative numbers, order as
/// unsigned integers do. Least significant digit first, 11 bits a pass; passes in which all digits agree are skipped.
/// </summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Passes = 6;
    private const int Buckets = 1 << DigitBits;
    private const int FewValues = 2_048;

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
        var counts = new int[Passes * Buckets];
        for (var i = 0; i < values.Length; i++)
        {
            var bits = BitConverter.DoubleToUInt64Bits(values[i]);
            var key = bits ^ ((ulong)((long)bits >> 63) | 0x8000_0000_0000_0000);
            keys[i] = key;
            for (var pass = 0; pass < Passes; pass++) counts[(pass * Buckets) + Digit(key, pass)]++;
        }

        var target = GC.AllocateUninitializedArray<ulong>(keys.Length).AsSpan();
        var isInPlace = true;
        for (var pass = 0; pass < Passes; pass++)
        {
            var offsets = counts.AsSpan(pass * Buckets, Buckets);
            if (offsets[Digit(keys[0], pass)] == keys.Length) continue;
            ToOffsets(offsets);
            foreach (var key in keys) target[offsets[Digit(key, pass)]++] = key;
            var sorted = target;
            target = keys;
            keys = sorted;
            isInPlace = !isInPlace;
        }

        if (!isInPlace) keys.CopyTo(target);
        keys = MemoryMarshal.Cast<double, ulong>(values);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            values[i] = BitConverter.UInt64BitsToDouble(key ^ (~(ulong)((long)key >> 63) | 0x8000_0000_0000_0000));
        }
    }

    private static int Digit(ulong key, int pass) => (int)(key >> (pass * DigitBits)) & (Buckets - 1);

    private static void ToOffsets(Span<int> counts)
    {
        var offset = 0;
        foreach (ref var count in counts)
        {
            (count, offset) = (offset, offset + count);
        }
    }
}
