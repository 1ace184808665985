namespace Solvent.Datasets;

/// <summary>
/// Keeps objects that a version is about to name from being collected: whoever adds objects shares the lock, whoever removes some holds it alone. The system
/// releases the lock of a process that is killed.
/// </summary>
internal static class StoreLock
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>For adding objects and the versions that name them.</summary>
    /// <exception cref="SolventException"><c>store-busy</c> when another process collects for minutes; <c>write-failed</c>.</exception>
    public static Task<IDisposable> SharedAsync(StoreDirectory store, CancellationToken cancellationToken)
        => AcquireAsync(store, FileAccess.Read, FileShare.Read, cancellationToken);

    /// <summary>For removing objects.</summary>
    /// <exception cref="SolventException"><c>store-busy</c> when another process adds objects for minutes; <c>write-failed</c>.</exception>
    public static Task<IDisposable> ExclusiveAsync(StoreDirectory store, CancellationToken cancellationToken)
        => AcquireAsync(store, FileAccess.ReadWrite, FileShare.None, cancellationToken);

    private static async Task<IDisposable> AcquireAsync(StoreDirectory store, FileAccess access, FileShare share, CancellationToken cancellationToken)
    {
        var started = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileStream(store.LockFile, FileMode.OpenOrCreate, access, share);
            }
            catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
            {
                if (Environment.TickCount64 - started > LongestWait.TotalMilliseconds)
                {
                    throw new SolventException("store-busy", $"Another process works on the store '{store.Location}'.", exception) { File = store.Location, Hint = "Try again when it is done." };
                }
            }
            catch (UnauthorizedAccessException exception)
            {
                throw AtomicFile.WriteFailure(store.LockFile, exception)!;
            }

            await Task.Delay(20, cancellationToken);
        }
    }
}
