using System.Globalization;

namespace Solvent.Drift;

/// <summary>The finite values of one side in ascending order; missing ones are dropped, infinite ones dropped and counted.</summary>
internal sealed class SortedSample : IDistribution
{
    private readonly ReadOnlyMemory<double> _values;
    private Moments? _moments;

    private SortedSample(ReadOnlyMemory<double> ascending, long infiniteCount)
    {
        _values = ascending;
        InfiniteCount = infiniteCount;
    }

    public SortedSample(ReadOnlySpan<double> values)
        : this(Sort(values.ToArray()))
    {
    }

    private SortedSample((ReadOnlyMemory<double> Ascending, long Infinite) sorted)
        : this(sorted.Ascending, sorted.Infinite)
    {
    }

    public ReadOnlySpan<double> Values => _values.Span;

    public int Count => _values.Length;

    long IDistribution.Size => Count;

    public long InfiniteCount { get; }

    public double Mean => Moments.Mean;

    /// <summary>The moments; an empty sample has none.</summary>
    public Moments Moments => _moments ??= Moments.Of(Values);

    /// <summary>How often each value occurs, or <see langword="null"/> when one has a fraction.</summary>
    public IEnumerable<CategoryCount>? WholeNumbers()
    {
        foreach (var value in Values)
        {
            if (Math.Truncate(value) != value) return null;
        }

        return Counts();
    }

    private IEnumerable<CategoryCount> Counts()
    {
        for (var from = 0; from < Count;)
        {
            var value = _values.Span[from];
            var end = CountBelow(Values, Math.BitIncrement(value), from);
            yield return new CategoryCount(value.ToString("R", CultureInfo.InvariantCulture), end - from);
            from = end;
        }
    }

    /// <summary>The sample without values that it has, and with others.</summary>
    public SortedSample Replace(SortedSample removed, SortedSample added)
    {
        var old = Values;
        var gone = removed.Values;
        var fresh = added.Values;
        var values = GC.AllocateUninitializedArray<double>(old.Length - gone.Length + fresh.Length);
        int i = 0, g = 0, f = 0, n = 0;
        // Runs between the few values that change are copied as wholes.
        while (g < gone.Length || f < fresh.Length)
        {
            var isRemoval = g < gone.Length && (f == fresh.Length || gone[g] <= fresh[f]);
            var bound = isRemoval ? gone[g] : fresh[f];
            var run = CountBelow(old, bound, i) - i;
            old.Slice(i, run).CopyTo(values.AsSpan(n));
            (i, n) = (i + run, n + run);
            if (isRemoval) (i, g) = (i + 1, g + 1);
            else values[n++] = fresh[f++];
        }

        old[i..].CopyTo(values.AsSpan(n));
        return new SortedSample(values, InfiniteCount - removed.InfiniteCount + added.InfiniteCount);
    }

    /// <summary>A sample that takes the array over.</summary>
    public static SortedSample Of(double[] values) => new(Sort(values));

    /// <summary>A sample of finite values that are in order already.</summary>
    public static SortedSample OfAscending(double[] values, long infiniteCount) => new(values, infiniteCount);

    private static (ReadOnlyMemory<double> Ascending, long Infinite) Sort(double[] values)
    {
        var (count, infinite) = (0, 0L);
        foreach (var value in values)
        {
            // Adding zero turns -0 into 0, which compares as equal but sorts before it by its bits. Missing values come in no order that could be predicted.
            values[count] = value + 0.0;
            count += double.IsFinite(value) ? 1 : 0;
            infinite += double.IsInfinity(value) ? 1 : 0;
        }

        RadixSort.Sort(values.AsSpan(0, count));
        return (values.AsMemory(0, count), infinite);
    }

    /// <summary>The quantile by linear interpolation (type 7 of Hyndman and Fan, Am. Stat. 50, 1996).</summary>
    public double Quantile(double share)
    {
        var values = Values;
        var position = share * (values.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, values.Length - 1);
        var weight = position - below;
        return weight == 0 || values[below] == values[above]
            ? values[below]
            : (values[below] * (1 - weight)) + (values[above] * weight);
    }

    /// <summary>Number of values below <paramref name="bound"/>.</summary>
    public int CountBelow(double bound) => CountBelow(Values, bound, 0);

    /// <summary>Number of values below <paramref name="bound"/>, of which <paramref name="from"/> are known to be.</summary>
    public int CountBelow(double bound, int from) => CountBelow(Values, bound, from);

    double IDistribution.SizeBelow(double bound) => CountBelow(bound);

    /// <summary>The first position from <paramref name="from"/> on with a value that is not below <paramref name="bound"/>: near ones are found fast.</summary>
    private static int CountBelow(ReadOnlySpan<double> values, double bound, int from)
    {
        var reach = 1;
        while (from + reach <= values.Length && values[from + reach - 1] < bound) reach *= 2;
        int low = from + (reach / 2), high = Math.Min(values.Length, from + reach);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (values[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
