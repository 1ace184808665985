namespace Solvent.Datasets;

/// <summary>A version that a commit ended in.</summary>
/// <param name="version">The version that holds the committed bytes.</param>
/// <param name="created">False when the newest version already had these bytes.</param>
/// <param name="root">The folder that holds the store.</param>
public sealed class VersionWrittenEventArgs(DatasetVersion version, bool created, string root) : EventArgs
{
    /// <summary>The version that holds the committed bytes.</summary>
    public DatasetVersion Version { get; } = version;

    /// <summary>False when the newest version already had these bytes.</summary>
    public bool Created { get; } = created;

    /// <summary>The folder that holds the store of the version.</summary>
    public string Root { get; } = root;
}
