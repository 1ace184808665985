namespace Solvent.Datasets;

/// <summary>Remotes that are a folder: on a disk, a stick, or a share that is mounted.</summary>
internal sealed class FolderProvider : IRemoteProvider
{
    private const string FileScheme = "file://";

    public string AddressForm => "/a/folder";

    /// <summary>Whether an address is the path of a folder that starts from another one.</summary>
    public static bool IsRelative(string address) => !address.Contains("://", StringComparison.Ordinal) && !Path.IsPathFullyQualified(address);

    public bool Recognizes(string address)
        => address.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase) || !address.Contains("://", StringComparison.Ordinal);

    public void Check(string address)
    {
        var path = PathOf(address);
        if (!Path.IsPathFullyQualified(path)) throw Invalid(address, "it is not a full path");
        if (File.Exists(path)) throw Invalid(address, "it is a file");
    }

    public IRemoteStorage Open(string address)
    {
        Check(address);
        return new FolderRemote(PathOf(address));
    }

    private static string PathOf(string address)
    {
        if (!address.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase)) return address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.LocalPath : throw Invalid(address, "it cannot be read as an address");
    }

    private static SolventException Invalid(string address, string fault)
        => new("invalid-remote", $"'{address}' cannot be a remote: {fault}.") { Hint = "Write the full path of a folder, or file:///a/folder.", ExitCode = SolventException.WrongUsage };
}
