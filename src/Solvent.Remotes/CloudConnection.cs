namespace Solvent.Remotes;

/// <summary>How cloud stores are connected to: a host that is not there is given up soon, a slow one is waited for.</summary>
internal static class CloudConnection
{
    /// <summary>How long a store may take to begin its answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How often a request that failed for a moment is repeated.</summary>
    public const int Retries = 2;

    /// <summary>Long enough for 64 MB over a slow line.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromMinutes(30);

    /// <summary>The handler of the connections of one remote.</summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(8),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        AllowAutoRedirect = false,
    };
}
