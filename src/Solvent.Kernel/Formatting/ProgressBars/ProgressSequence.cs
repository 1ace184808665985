using System.Runtime.CompilerServices;

namespace Solvent.Kernel.Formatting.ProgressBars;

/// <summary>Sequences that move a bar as they are read.</summary>
internal static class ProgressSequence
{
    public static IEnumerable<T> Of<T>(IEnumerable<T> source, Func<double?, ProgressBar> start)
    {
        using var bar = start(CountOf(source));
        var isComplete = false;
        try
        {
            foreach (var item in source)
            {
                yield return item;
                bar.Increment();
            }

            isComplete = true;
        }
        finally
        {
            End(bar, isComplete);
        }
    }

    public static async IAsyncEnumerable<T> Of<T>(
        IAsyncEnumerable<T> source, Func<ProgressBar> start, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var bar = start();
        var isComplete = false;
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
                bar.Increment();
            }

            isComplete = true;
        }
        finally
        {
            End(bar, isComplete);
        }
    }

    // A sequence may have another number of items than it or its reader said.
    private static void End(ProgressBar bar, bool isComplete)
    {
        if (isComplete) bar.Complete();
        else bar.Stop();
    }

    private static double? CountOf<T>(IEnumerable<T> source)
        => source.TryGetNonEnumeratedCount(out var count) ? count : source is IReadOnlyCollection<T> collection ? collection.Count : null;
}
