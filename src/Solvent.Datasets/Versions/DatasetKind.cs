namespace Solvent.Datasets;

/// <summary>What a version holds.</summary>
public enum DatasetKind
{
    /// <summary>The bytes of one file.</summary>
    File,

    /// <summary>Several files with their paths: a folder, or what a glob matched.</summary>
    Folder,
}
