namespace Solvent.Datasets;

/// <summary>A version whose bytes were handed out.</summary>
/// <param name="version">The version that was read.</param>
/// <param name="root">The folder that holds the store.</param>
public sealed class VersionReadEventArgs(DatasetVersion version, string root) : EventArgs
{
    /// <summary>The version that was read.</summary>
    public DatasetVersion Version { get; } = version;

    /// <summary>The folder that holds the store of the version.</summary>
    public string Root { get; } = root;
}
