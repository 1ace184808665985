namespace Solvent.Remotes;

/// <summary>Where in an S3 store a remote is.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What all keys begin with: empty, or with <c>/</c> at the end.</param>
/// <param name="Endpoint">The server, when it is not Amazon's.</param>
/// <param name="Region">The region, when it is not the one of the environment.</param>
internal sealed record S3Address(string Bucket, string Prefix, Uri? Endpoint, string? Region)
{
    public const string Form = "s3://bucket/prefix?endpoint=https://host&region=name";

    private const string Scheme = "s3";
    private const string Hint = $"Write s3://bucket/prefix, and for a store that is not Amazon's {Form}.";

    public static bool Recognizes(string address) => address.StartsWith(Scheme + "://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SolventException"><c>invalid-remote</c>.</exception>
    public static S3Address Parse(string address)
    {
        // Uri would lower the letters of the bucket, which some stores tell apart.
        var withoutScheme = address[(Scheme.Length + "://".Length)..];
        var (path, query) = withoutScheme.Split('?', 2) is [var before, var after] ? (before, after) : (withoutScheme, "");
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) throw InvalidRemote.Of(address, "it names no bucket", Hint);
        Uri? endpoint = null;
        string? region = null;
        foreach (var option in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (option, "");
            if (string.Equals(name, "endpoint", StringComparison.OrdinalIgnoreCase)) endpoint = EndpointOf(address, value);
            else if (string.Equals(name, "region", StringComparison.OrdinalIgnoreCase)) region = value;
            else throw InvalidRemote.Of(address, $"it has the unknown option '{name}'", Hint);
        }

        return new S3Address(parts[0], string.Concat(parts.Skip(1).Select(part => part + "/")), endpoint, region);
    }

    private static Uri EndpointOf(string address, string value)
        => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw InvalidRemote.Of(address, $"its endpoint '{value}' is no http or https address", Hint);
}
