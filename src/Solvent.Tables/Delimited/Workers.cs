using System.Runtime.ExceptionServices;

namespace Solvent.Tables;

/// <summary>Runs the same work on as many threads as it pays to.</summary>
internal static class Workers
{
    private const int Most = 4;

    public static int Count { get; } = Math.Clamp(Environment.ProcessorCount, 1, Most);

    /// <summary>What each of them returned.</summary>
    public static IReadOnlyList<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var results = new T[Count];
        try
        {
            Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = Count, CancellationToken = cancellationToken }, index => results[index] = work());
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return results;
    }
}
