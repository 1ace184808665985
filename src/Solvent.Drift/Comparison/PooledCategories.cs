namespace Solvent.Drift;

/// <summary>
/// Counts in which categories too rare for the chi-square approximation are one: those that lead to expect fewer than five rows on the
/// smaller side. If they are too rare even together, they join the least frequent of the others.
/// </summary>
/// <param name="Table">The counts, with the pooled categories last if they stand for themselves.</param>
/// <param name="PooledCount">Number of categories that were pooled.</param>
/// <remarks>Cochran, The χ² test of goodness of fit, Ann. Math. Stat. 23 (1952).</remarks>
internal sealed record PooledCategories(CountTable Table, int PooledCount)
{
    private const double SmallestExpected = 5;

    public static PooledCategories Of(CategoryCounts counts)
    {
        var all = counts.ToTable();
        // Two categories need no pooling: Fisher's test is exact for them.
        if (all.Categories <= 2) return new PooledCategories(all, 0);

        // The categories come in falling order, so the rare ones are at the end.
        var kept = Enumerable.Range(0, all.Categories).Count(index => all.SmallerExpected(index) >= SmallestExpected);
        var pooled = all.Categories - kept;
        if (pooled == 0) return new PooledCategories(all, 0);
        List<long> reference = [.. all.Reference.Take(kept), all.Reference.Skip(kept).Sum()];
        List<long> current = [.. all.Current.Take(kept), all.Current.Skip(kept).Sum()];
        var expected = new CountTable([.. reference], [.. current]).SmallerExpected(kept);
        if (expected < SmallestExpected && kept >= 2)
        {
            MergeLast(reference);
            MergeLast(current);
        }

        return new PooledCategories(new CountTable([.. reference], [.. current]), pooled);
    }

    private static void MergeLast(List<long> counts)
    {
        counts[^2] += counts[^1];
        counts.RemoveAt(counts.Count - 1);
    }

    /// <summary>Whether a chi-square test of the table would rest on expected counts below five.</summary>
    public bool NeedsExactTest => Table.Categories == 2 && Enumerable.Range(0, 2).Any(index => Table.SmallerExpected(index) < SmallestExpected);
}
