namespace Solvent.Datasets;

/// <summary>The kinds of remotes that can be used, and what every address must be.</summary>
/// <param name="root">The folder that relative paths of folders start from.</param>
/// <param name="others">Kinds beside folders.</param>
internal sealed class RemoteProviders(string root, IReadOnlyList<IRemoteProvider> others)
{
    private static readonly string[] SecretOptions = ["sig", "token", "sas", "key", "accountkey", "secret", "password", "access_key", "secret_key", "x-amz-signature", "x-amz-security-token", "x-amz-credential"];

    private readonly IReadOnlyList<IRemoteProvider> _all = [new FolderProvider(), .. others];

    /// <summary>The address as it is stored: a relative path starts from the root instead of <paramref name="workingDirectory"/>, so that it holds in a clone too.</summary>
    /// <exception cref="SolventException"><c>invalid-remote</c>; <c>remote-has-secret</c>, which does not repeat the address.</exception>
    public string Check(string address, string workingDirectory)
    {
        RefuseSecrets(address);
        if (!FolderProvider.IsRelative(address))
        {
            Of(address).Check(address);
            return address;
        }

        var full = Path.GetFullPath(address, workingDirectory);
        Of(full).Check(full);
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }

    /// <exception cref="SolventException">As <see cref="Check"/>; <c>remote-access-denied</c> when there are no credentials.</exception>
    public IRemoteStorage Open(string address)
    {
        RefuseSecrets(address);
        var full = FolderProvider.IsRelative(address) ? Path.GetFullPath(address, root) : address;
        return Of(full).Open(full);
    }

    private IRemoteProvider Of(string address) => _all.FirstOrDefault(provider => provider.Recognizes(address))
        ?? throw new SolventException("invalid-remote", $"'{address}' is no kind of remote that is known.")
        {
            Hint = $"Write {string.Join(" or ", _all.Select(provider => provider.AddressForm))}.",
            ExitCode = SolventException.WrongUsage,
        };

    private static void RefuseSecrets(string address)
    {
        // Also a connection string, which somebody may take for an address.
        var isSecret = address.Contains("AccountKey=", StringComparison.OrdinalIgnoreCase) || address.Contains("SharedAccessSignature=", StringComparison.OrdinalIgnoreCase);
        if (address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
        {
            var (place, query) = address[(scheme + 3)..].Split('?', 2) is [var before, var after] ? (before, after) : (address[(scheme + 3)..], "");
            isSecret |= place.Split('/')[0].Contains('@');
            isSecret |= query.Split('&').Any(option => SecretOptions.Contains(option.Split('=')[0], StringComparer.OrdinalIgnoreCase));
            isSecret |= Uri.UnescapeDataString(query).Split("://").Skip(1).Any(inner => inner.Split('/')[0].Contains('@'));
        }

        if (!isSecret) return;
        throw new SolventException("remote-has-secret", "The address of the remote holds a key or a signature, and addresses are stored in git.")
        {
            Hint = "Leave it out, and set it in the environment: AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_SAS_TOKEN, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
            ExitCode = SolventException.WrongUsage,
        };
    }
}
