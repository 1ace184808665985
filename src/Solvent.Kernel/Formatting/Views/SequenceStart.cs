using System.Collections;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The first items of a sequence, which may have no end.</summary>
/// <param name="Items">The items; a <see cref="ReadFailure"/> last when the sequence failed.</param>
/// <param name="HasMore">Whether there are items behind them.</param>
/// <param name="Count">The number of all items, where it is known without reading them.</param>
internal sealed record SequenceStart(IReadOnlyList<object?> Items, bool HasMore, long? Count)
{
    /// <summary>Reads at most one item more than <paramref name="limit"/>.</summary>
    public static SequenceStart Read(IEnumerable source, int limit)
    {
        var items = new List<object?>();
        var hasMore = false;
        try
        {
            foreach (var item in source)
            {
                hasMore = items.Count == limit;
                if (hasMore) break;
                items.Add(item);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            items.Add(new ReadFailure(exception));
        }

        return new SequenceStart(items, hasMore, hasMore ? CountOf(source) : items.Count);
    }

    private static long? CountOf(IEnumerable source)
    {
        if (source is ICollection collection) return collection.Count;
        var counted = Array.Find(source.GetType().GetInterfaces(), each => each.IsGenericType
            && (each.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || each.GetGenericTypeDefinition() == typeof(ICollection<>)));
        return counted?.GetProperty("Count")?.GetValue(source) is int count ? count : null;
    }
}
