using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>How often each category occurs on both sides, the most frequent first.</summary>
internal sealed class CategoryCounts
{
    private CategoryCounts(IReadOnlyList<(string Name, long Reference, long Current)> categories)
    {
        Categories = categories;
        ReferenceTotal = categories.Sum(category => category.Reference);
        CurrentTotal = categories.Sum(category => category.Current);
    }

    public IReadOnlyList<(string Name, long Reference, long Current)> Categories { get; }

    public long ReferenceTotal { get; }

    public long CurrentTotal { get; }

    public CountTable ToTable() => new([.. Categories.Select(category => category.Reference)], [.. Categories.Select(category => category.Current)]);

    public static CategoryCounts Of(ColumnSample reference, ColumnSample current)
    {
        var counts = new Dictionary<string, (long Reference, long Current)>(StringComparer.Ordinal);
        foreach (var (name, count) in reference.Categories()) counts[name] = (count, 0);
        foreach (var (name, count) in current.Categories()) counts[name] = (counts.GetValueOrDefault(name).Reference, count);
        return new CategoryCounts([.. counts
            .Select(entry => (entry.Key, entry.Value.Reference, entry.Value.Current))
            .OrderByDescending(category => category.Reference + category.Current)
            .ThenBy(category => category.Key, StringComparer.Ordinal)]);
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
