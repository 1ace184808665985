namespace Solvent.Remotes;

/// <summary>An address <c>scheme://first/second/…?option=value</c> taken apart. Not by <see cref="Uri"/>, which lowers the letters of the first part.</summary>
/// <param name="Path">The parts between slashes.</param>
/// <param name="Options">The options by name.</param>
internal sealed record AddressParts(IReadOnlyList<string> Path, IReadOnlyDictionary<string, string> Options)
{
    /// <exception cref="SolventException"><c>invalid-remote</c> for an option that is not known.</exception>
    public static AddressParts Parse(string address, IReadOnlyList<string> known, string hint)
    {
        var withoutScheme = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (path, query) = withoutScheme.Split('?', 2) is [var before, var after] ? (before, after) : (withoutScheme, "");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (option, "");
            if (!known.Contains(name, StringComparer.Ordinal)) throw InvalidRemote.Of(address, $"it has the unknown option '{name}'", hint);
            options[name] = value;
        }

        return new AddressParts([.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)], options);
    }

    /// <summary>What all keys begin with, when the place before has this many parts: empty, or with <c>/</c> at the end.</summary>
    public string Prefix(int skipped) => string.Concat(Path.Skip(skipped).Select(part => part + "/"));

    /// <summary>The server, when one is named.</summary>
    /// <exception cref="SolventException"><c>invalid-remote</c>.</exception>
    public Uri? Endpoint(string address, string hint)
    {
        if (!Options.TryGetValue("endpoint", out var value)) return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw InvalidRemote.Of(address, $"its endpoint '{value}' is no http or https address", hint);
    }
}
