using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Solvent.Datasets;

/// <summary>Counts line feeds, 64 bytes at a time.</summary>
internal static class LineCount
{
    /// <summary>The length of the first <paramref name="lines"/> lines of a text, or of all of it when it has fewer; what it has is subtracted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Take(ReadOnlySpan<byte> text, ref long lines)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var feed = Vector256.Create((byte)'\n');
            for (; i + 64 <= text.Length; i += 64)
            {
                ulong found = Vector256.Equals(Vector256.Create(text.Slice(i, 32)), feed).ExtractMostSignificantBits();
                found |= (ulong)Vector256.Equals(Vector256.Create(text.Slice(i + 32, 32)), feed).ExtractMostSignificantBits() << 32;
                var count = BitOperations.PopCount(found);
                if (count < lines)
                {
                    lines -= count;
                    continue;
                }

                for (; lines > 1; lines--) found &= found - 1;
                lines = 0;
                return i + BitOperations.TrailingZeroCount(found) + 1;
            }
        }

        for (; i < text.Length; i++)
        {
            if (text[i] == '\n' && --lines == 0) return i + 1;
        }

        return text.Length;
    }
}
