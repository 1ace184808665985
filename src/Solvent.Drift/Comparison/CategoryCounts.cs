using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>How often each category occurs on both sides, the most frequent first.</summary>
internal sealed class CategoryCounts
{
    private const string RareValues = "(rare values)";
    private const double SmallestExpected = 5;

    private CategoryCounts(IReadOnlyList<(string Name, long Reference, long Current)> categories, bool isPartial)
    {
        IsPartial = isPartial;
        Categories = categories;
        ReferenceTotal = categories.Sum(category => category.Reference);
        CurrentTotal = categories.Sum(category => category.Current);
    }

    public IReadOnlyList<(string Name, long Reference, long Current)> Categories { get; }

    /// <summary>Whether a side knows its frequent categories alone; the others are one, with those that are rare on both sides.</summary>
    public bool IsPartial { get; }

    public long ReferenceTotal { get; }

    public long CurrentTotal { get; }

    public CountTable ToTable() => new([.. Categories.Select(category => category.Reference)], [.. Categories.Select(category => category.Current)]);

    public static CategoryCounts Of(ColumnSample reference, ColumnSample current)
    {
        var counts = new Dictionary<string, (long Reference, long Current)>(StringComparer.Ordinal);
        foreach (var (name, count) in reference.Categories()) counts[name] = (count, 0);
        foreach (var (name, count) in current.Categories()) counts[name] = (counts.GetValueOrDefault(name).Reference, count);
        var isPartial = reference.RareValues + current.RareValues > 0;
        if (isPartial) Fold(counts, reference, current);
        return new CategoryCounts(
            [.. counts
                .Select(entry => (entry.Key, entry.Value.Reference, entry.Value.Current))
                .OrderByDescending(category => category.Reference + category.Current)
                .ThenBy(category => category.Key, StringComparer.Ordinal)],
            isPartial);
    }

    /// <summary>
    /// A category that one side does not list may be one of its rare ones, and one that is rare was listed by chance: neither says that something changed.
    /// </summary>
    private static void Fold(Dictionary<string, (long Reference, long Current)> counts, ColumnSample reference, ColumnSample current)
    {
        var (before, after) = (reference.RareValues, current.RareValues);
        var (n, m) = (before + counts.Values.Sum(count => count.Reference), after + counts.Values.Sum(count => count.Current));
        foreach (var (name, count) in counts.ToList())
        {
            var isListed = (count.Reference > 0 || reference.RareValues == 0) && (count.Current > 0 || current.RareValues == 0);
            if (isListed && (double)(count.Reference + count.Current) * Math.Min(n, m) / (n + m) >= SmallestExpected) continue;
            before += count.Reference;
            after += count.Current;
            counts.Remove(name);
        }

        counts[RareValues] = (before, after);
    }

    /// <summary>The distinct values of a column in memory.</summary>
    public static IEnumerable<CategoryCount> Count(Column column)
    {
        if (column is not TextColumn text)
        {
            return Enumerable.Range(0, column.Length)
                .Select(column.Format)
                .OfType<string>()
                .CountBy(value => value)
                .Select(entry => new CategoryCount(entry.Key, entry.Value));
        }

        var counts = new long[text.Categories.Count];
        foreach (var code in text.Codes)
        {
            if (code >= 0) counts[code]++;
        }

        return text.Categories.Zip(counts, (name, count) => new CategoryCount(name, count)).Where(category => category.Count > 0);
    }
}
