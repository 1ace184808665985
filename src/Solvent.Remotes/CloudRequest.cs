namespace Solvent.Remotes;

/// <summary>Waits for the answer to a request, and not for ever: a server that takes a connection and says nothing is given up too.</summary>
/// <param name="patience">How long the store may take to begin its answer.</param>
/// <param name="failure">Says what went wrong.</param>
internal sealed class CloudRequest(TimeSpan patience, RemoteFailure failure)
{
    /// <summary>Waits for the answer to a request that is short itself.</summary>
    /// <exception cref="SolventException"><c>remote-unreachable</c>.</exception>
    public Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken) => RunAsync(() => ask().WaitAsync(patience, cancellationToken), cancellationToken);

    /// <summary>Waits for the answer to a request that sends many bytes, as long as the client does.</summary>
    /// <exception cref="SolventException"><c>remote-unreachable</c>.</exception>
    public Task<T> SendAsync<T>(Func<Task<T>> send, CancellationToken cancellationToken) => RunAsync(send, cancellationToken);

    private async Task<T> RunAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw failure.Unreachable(exception);
        }
    }
}
