using System.Collections.Immutable;

namespace Solvent.Drift;

/// <summary>How often categories occur: all of them up to a number, above it the most frequent.</summary>
/// <param name="Counts">The categories that are kept, the most frequent first.</param>
/// <param name="Rest">Number of values in other categories.</param>
/// <param name="Error">The most by which a count can be too low, and the most values that a category which is not kept can have; 0 where all are kept.</param>
internal sealed record CategorySummary(ImmutableArray<CategoryCount> Counts, long Rest, long Error)
{
    /// <summary>Up to this many categories all are kept.</summary>
    public const int Most = 100_000;

    public static CategorySummary Empty { get; } = new([], 0, 0);

    public bool IsExact => Error == 0;

    /// <summary>Number of values.</summary>
    public long Size => Counts.Sum(category => category.Count) + Rest;

    public static CategorySummary Of(IEnumerable<CategoryCount> counts, int most = Most) => Reduce(counts, 0, 0, most);

    public static CategorySummary Merge(IEnumerable<CategorySummary> parts, int most = Most)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var (rest, error) = (0L, 0L);
        foreach (var part in parts)
        {
            foreach (var (name, count) in part.Counts) counts[name] = counts.GetValueOrDefault(name) + count;
            rest += part.Rest;
            error += part.Error;
        }

        return Reduce(counts.Select(entry => new CategoryCount(entry.Key, entry.Value)), rest, error, most);
    }

    private static CategorySummary Reduce(IEnumerable<CategoryCount> counts, long rest, long error, int most)
    {
        var ordered = counts.Where(category => category.Count > 0)
            .OrderByDescending(category => category.Count)
            .ThenBy(category => category.Name, StringComparer.Ordinal)
            .ToList();
        if (ordered.Count <= most) return new CategorySummary([.. ordered], rest, error);
        // To keep some of those that are equally frequent would make them look more frequent than the others.
        var largest = ordered[most].Count;
        var kept = ordered.FindIndex(category => category.Count == largest);
        return new CategorySummary(
            [.. ordered.Take(kept)], rest + ordered.Skip(kept).Sum(category => category.Count), error + largest);
    }
}
