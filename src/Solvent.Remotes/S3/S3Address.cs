namespace Solvent.Remotes;

/// <summary>Where in an S3 store a remote is.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What all keys begin with: empty, or with <c>/</c> at the end.</param>
/// <param name="Endpoint">The server, when it is not Amazon's.</param>
/// <param name="Region">The region, when it is not the one of the environment.</param>
internal sealed record S3Address(string Bucket, string Prefix, Uri? Endpoint, string? Region)
{
    public const string Form = "s3://bucket/prefix";

    private const string Hint = $"Write {Form}, and for a store that is not Amazon's {Form}?endpoint=https://host&region=name.";

    public static bool Recognizes(string address) => address.StartsWith("s3://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SolventException"><c>invalid-remote</c>.</exception>
    public static S3Address Parse(string address)
    {
        var parts = AddressParts.Parse(address, ["endpoint", "region"], Hint);
        if (parts.Path.Count == 0) throw InvalidRemote.Of(address, "it names no bucket", Hint);
        return new S3Address(parts.Path[0], parts.Prefix(skipped: 1), parts.Endpoint(address, Hint), parts.Options.GetValueOrDefault("region"));
    }
}
