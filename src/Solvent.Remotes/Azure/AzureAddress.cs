namespace Solvent.Remotes;

/// <summary>Where in Azure Blob Storage a remote is.</summary>
/// <param name="Account">The storage account.</param>
/// <param name="Container">The container.</param>
/// <param name="Prefix">What the names of all blobs begin with: empty, or with <c>/</c> at the end.</param>
/// <param name="Endpoint">The address of the account when it was written as one; else it follows from the account or the connection string.</param>
internal sealed record AzureAddress(string Account, string Container, string Prefix, Uri? Endpoint)
{
    public const string Form = "azure://account/container/prefix";

    private const string Hint = $"Write {Form} or https://account.blob.core.windows.net/container/prefix.";
    private const string Scheme = "azure";

    public static bool Recognizes(string address)
        => address.StartsWith(Scheme + "://", StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains(".blob.", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="SolventException"><c>invalid-remote</c>.</exception>
    public static AzureAddress Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) throw InvalidRemote.Of(address, "it cannot be read as an address", Hint);
        if (uri.Query.Length > 1) throw InvalidRemote.Of(address, "it has a query", Hint);
        var parts = Uri.UnescapeDataString(uri.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (uri.Host.Length == 0) throw InvalidRemote.Of(address, "it names no storage account", Hint);
        if (parts.Length == 0) throw InvalidRemote.Of(address, "it names no container", Hint);
        var isShort = string.Equals(uri.Scheme, Scheme, StringComparison.OrdinalIgnoreCase);
        var prefix = string.Concat(parts.Skip(1).Select(part => part + "/"));
        return new AzureAddress(uri.Host.Split('.')[0], parts[0], prefix, isShort ? null : new Uri(uri.GetLeftPart(UriPartial.Authority)));
    }
}
