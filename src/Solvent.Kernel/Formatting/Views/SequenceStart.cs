using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The first items of a sequence, which may have no end.</summary>
/// <param name="Items">The items; a <see cref="ReadFailure"/> last when the sequence failed.</param>
/// <param name="HasMore">Whether there are items behind them.</param>
/// <param name="Count">The number of all items, where it is known without reading them.</param>
internal sealed record SequenceStart(IReadOnlyList<object?> Items, bool HasMore, long? Count)
{
    // Many LINQ operators know how many items they will yield.
    private static readonly MethodInfo NonEnumeratedCount = typeof(Enumerable).GetMethod(nameof(Enumerable.TryGetNonEnumeratedCount))!;

    // Nobody waits long for rows that are on no first page.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads at most one item more than <paramref name="limit"/>.</summary>
    public static SequenceStart Read(IEnumerable source, int limit) => Read(source, limit, limit);

    /// <summary>Reads at most one item more than <paramref name="limit"/>; once <paramref name="least"/> are read, only as long as they come fast.</summary>
    public static SequenceStart Read(IEnumerable source, int limit, int least)
    {
        var started = Stopwatch.GetTimestamp();
        var items = new List<object?>();
        var hasMore = false;
        try
        {
            foreach (var item in source)
            {
                hasMore = items.Count == limit || (items.Count >= least && Stopwatch.GetElapsedTime(started) > Patience);
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

    private static Type? Constructed(IEnumerable source, Type contract)
        => Array.Find(source.GetType().GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == contract);

    private static long? CountOf(IEnumerable source)
    {
        if (source is ICollection collection) return collection.Count;
        if (Constructed(source, typeof(IReadOnlyCollection<>)) is { } counted) return (int)counted.GetProperty("Count")!.GetValue(source)!;
        if (Constructed(source, typeof(IEnumerable<>)) is not { } sequence) return null;
        object?[] arguments = [source, 0];
        return (bool)NonEnumeratedCount.MakeGenericMethod(sequence.GetGenericArguments()[0]).Invoke(null, arguments)! ? (int)arguments[1]! : null;
    }
}
