namespace Solvent.Promotion.Updating.Disk;

/// <summary>Files of a folder that are written and deleted together.</summary>
internal sealed class FolderChange
{
    /// <summary>The bytes of files that are written, by their path with <c>/</c>.</summary>
    public SortedDictionary<string, byte[]> Writes { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of files that are deleted.</summary>
    public SortedSet<string> Deletes { get; } = new(StringComparer.Ordinal);
}
