using System.Diagnostics;
using System.Reflection;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>Reads the start of an asynchronous sequence, which may take its time or have no end.</summary>
internal sealed class AsyncSequence
{
    // The look of a value must not hold up the cell for long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private static readonly MethodInfo ReadAsyncMethod = typeof(AsyncSequence).GetMethod(nameof(ReadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Lock _gate = new();
    private readonly List<object?> _items = [];

    private AsyncSequence()
    {
    }

    /// <summary>At most <paramref name="limit"/> items, as many as come within two seconds; <see langword="null"/> when the value is no such sequence.</summary>
    /// <exception cref="CellInterruptedException">The user has interrupted the cell.</exception>
    public static SequenceStart? TryRead(object value, int limit)
    {
        var contract = Array.Find(value.GetType().GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return contract is null ? null : new AsyncSequence().Read(value, contract.GetGenericArguments()[0], limit);
    }

    private SequenceStart Read(object source, Type item, int limit)
    {
        using var cancellation = new CancellationTokenSource();
        var token = cancellation.Token;
        var read = ReadAsyncMethod.MakeGenericMethod(item);
        // Elsewhere, so that a source that never awaits cannot hold up the cell either.
        var reading = Task.Run(() => (Task<bool>)read.Invoke(this, [source, limit, token])!, CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        try
        {
            while (Task.WaitAny([reading], Glance) < 0 && Stopwatch.GetElapsedTime(started) < Patience) Checkpoint.Pass();
        }
        finally
        {
            cancellation.Cancel();
        }

        lock (_gate)
        {
            var items = _items.ToList();
            if (reading.IsFaulted) items.Add(new ReadFailure(reading.Exception!.InnerException!));
            var hasMore = !reading.IsFaulted && (!reading.IsCompletedSuccessfully || reading.Result);
            return new SequenceStart(items, hasMore, hasMore ? null : items.Count);
        }
    }

    private async Task<bool> ReadAsync<T>(IAsyncEnumerable<T> source, int limit, CancellationToken cancellationToken)
    {
        await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lock (_gate)
            {
                if (cancellationToken.IsCancellationRequested || _items.Count == limit) return true;
                _items.Add(item);
            }
        }

        return false;
    }
}
