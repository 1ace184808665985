using System.Runtime.CompilerServices;

namespace Solvent.Datasets;

/// <summary>
/// Pairs records of the same bytes, as often as they occur on both sides. What is left is all that can differ: if a key names one row on each side, a
/// row with an equal partner has no other, and if there is no key, equal rows cancel out.
/// </summary>
internal static class RecordMatch
{
    private const int Parts = 4;

    // How far the two files may get out of step and still be followed, and how often they may before nothing is left to follow.
    private const int Window = 8;
    private const int MostMisses = 1_000;

    /// <summary>For each record of both sides whether it has no partner.</summary>
    public static (bool[] Left, bool[] Right) Unpaired(UInt128[] left, UInt128[] right, CancellationToken cancellationToken)
    {
        var (aloneLeft, aloneRight) = (new bool[left.Length], new bool[right.Length]);
        Array.Fill(aloneLeft, true);
        Array.Fill(aloneRight, true);
        PairInOrder(left, right, aloneLeft, aloneRight);
        var (restLeft, restRight) = (Marked(aloneLeft), Marked(aloneRight));
        var next = new int[restLeft.Length];
        // Records of the same bytes fall into the same part, so that the parts have nothing to do with each other.
        Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = Parts, CancellationToken = cancellationToken }, Pair);
        return (aloneLeft, aloneRight);

        void Pair(int part) => PairInAnyOrder(part, left, right, restLeft, restRight, next, aloneLeft, aloneRight);
    }

    /// <summary>Pairs records that stand in the same order on both sides, as most do in a table that was edited.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PairInOrder(UInt128[] left, UInt128[] right, bool[] aloneLeft, bool[] aloneRight)
    {
        int l = 0, r = 0, pairs = 0, misses = 0;
        while (l < left.Length && r < right.Length && misses < MostMisses + (pairs / Window))
        {
            if (left[l] == right[r])
            {
                aloneLeft[l++] = aloneRight[r++] = false;
                pairs++;
                continue;
            }

            var (skipLeft, skipRight) = Resume(left.AsSpan(l), right.AsSpan(r));
            if (skipLeft + skipRight == 0)
            {
                misses++;
                (skipLeft, skipRight) = (1, 1);
            }

            (l, r) = (l + skipLeft, r + skipRight);
        }
    }

    /// <summary>The nearest place where both sides are in step again, or the start where there is none near.</summary>
    private static (int Left, int Right) Resume(ReadOnlySpan<UInt128> left, ReadOnlySpan<UInt128> right)
    {
        for (var skip = 1; skip <= Window; skip++)
        {
            if (skip < left.Length && skip < right.Length && left[skip] == right[skip]) return (skip, skip);
            if (skip < right.Length && left[0] == right[skip]) return (0, skip);
            if (skip < left.Length && left[skip] == right[0]) return (skip, 0);
        }

        return default;
    }

    private static int[] Marked(bool[] isMarked)
    {
        var rows = new int[isMarked.AsSpan().Count(true)];
        var count = 0;
        for (var row = 0; row < isMarked.Length; row++)
        {
            if (isMarked[row]) rows[count++] = row;
        }

        return rows;
    }

    /// <summary>Pairs what is left over, wherever it stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PairInAnyOrder(
        int part, UInt128[] left, UInt128[] right, int[] restLeft, int[] restRight, int[] next, bool[] aloneLeft, bool[] aloneRight)
    {
        const int Empty = -1;
        const int Exhausted = -2;
        var size = 16;
        while (size < restLeft.Length / Parts * 5 / 2) size *= 2;
        // Equal records are chained. A slot keeps one of them even when its chain is used up, so that its hash stays known.
        var (heads, known) = (new int[size], new int[size]);
        Array.Fill(heads, Empty);
        for (var index = restLeft.Length - 1; index >= 0; index--)
        {
            var fingerprint = left[restLeft[index]];
            if (PartOf(fingerprint) != part) continue;
            var slot = Find(fingerprint);
            next[index] = heads[slot] == Empty ? Exhausted : heads[slot];
            heads[slot] = known[slot] = index;
        }

        foreach (var row in restRight)
        {
            if (PartOf(right[row]) != part) continue;
            var slot = Find(right[row]);
            var partner = heads[slot];
            if (partner < 0) continue;
            aloneLeft[restLeft[partner]] = aloneRight[row] = false;
            heads[slot] = next[partner];
        }

        int Find(UInt128 fingerprint)
        {
            var slot = (int)((ulong)fingerprint >> 2) & (size - 1);
            while (heads[slot] != Empty && left[restLeft[known[slot]]] != fingerprint) slot = (slot + 1) & (size - 1);
            return slot;
        }
    }

    private static int PartOf(UInt128 fingerprint) => (int)(ulong)fingerprint & (Parts - 1);
}
