namespace Solvent.Datasets;

/// <summary>A version whose bytes were handed out.</summary>
/// <param name="version">The version that was read.</param>
public sealed class VersionReadEventArgs(DatasetVersion version) : EventArgs
{
    /// <summary>The version that was read.</summary>
    public DatasetVersion Version { get; } = version;
}
