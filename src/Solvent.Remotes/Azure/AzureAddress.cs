namespace Solvent.Remotes;

/// <summary>Where in Azure Blob Storage a remote is.</summary>
/// <param name="Account">The storage account.</param>
/// <param name="Container">The container.</param>
/// <param name="Prefix">What the names of all blobs begin with: empty, or with <c>/</c> at the end.</param>
/// <param name="Endpoint">The address of the account, when it is named; else it follows from the account or the connection string.</param>
internal sealed record AzureAddress(string Account, string Container, string Prefix, Uri? Endpoint)
{
    public const string Form = "azure://account/container/prefix";

    private const string Hint = $"Write {Form} or https://account.blob.core.windows.net/container/prefix; for another cloud {Form}?endpoint=https://host.";
    private const string Scheme = "azure://";

    public static bool Recognizes(string address)
        => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains(".blob.", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="SolventException"><c>invalid-remote</c>.</exception>
    public static AzureAddress Parse(string address)
    {
        var isShort = address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        var parts = AddressParts.Parse(address, isShort ? ["endpoint"] : [], Hint);
        if (parts.Path.Count == 0) throw InvalidRemote.Of(address, "it names no storage account", Hint);
        if (parts.Path.Count == 1) throw InvalidRemote.Of(address, "it names no container", Hint);
        var endpoint = isShort ? parts.Endpoint(address, Hint) : new Uri(new Uri(address).GetLeftPart(UriPartial.Authority));
        return new AzureAddress(isShort ? parts.Path[0] : parts.Path[0].Split('.')[0], parts.Path[1], parts.Prefix(skipped: 2), endpoint);
    }
}
