namespace Solvent.Datasets;

/// <summary>
/// A place that keeps bytes under keys such as <c>datasets/taxi/v1.json</c>: what the exchange of datasets needs of a folder or a cloud store.
/// Members may be called at once from several threads. Failures are <see cref="SolventException"/>s that name the place and no secret:
/// <c>remote-unreachable</c>, <c>remote-access-denied</c>, <c>remote-not-found</c> (no such container or bucket), <c>remote-failed</c>.
/// </summary>
public interface IRemoteStorage : IDisposable
{
    /// <summary>The place as a reader knows it, without secrets.</summary>
    string Location { get; }

    /// <summary>What is stored under keys that begin with <paramref name="prefix"/>, in ordinal order of the keys. A place that does not exist yet holds nothing.</summary>
    IAsyncEnumerable<RemoteItem> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>The bytes under a key from <paramref name="offset"/> to the end, or <see langword="null"/> when there is no such key.</summary>
    /// <remarks>An offset at or behind the end gives an empty stream.</remarks>
    Task<Stream?> TryReadAsync(string key, long offset, CancellationToken cancellationToken);

    /// <summary>Stores bytes under a key, whole or not at all, in place of what was there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="content">A seekable stream, read from its start; it may be read again when a transfer failed halfway.</param>
    /// <param name="cancellationToken">Stops the transfer; what was stored under the key stays.</param>
    Task PutAsync(string key, Stream content, CancellationToken cancellationToken);

    /// <summary>Stores a few bytes under a key that nobody has taken yet; of several callers on several machines, one succeeds.</summary>
    /// <returns>False when there is something under the key, which stays as it is.</returns>
    Task<bool> TryCreateAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Removes what is stored under a key; nothing happens when there is nothing.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);
}
