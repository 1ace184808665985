namespace Solvent.Datasets;

/// <summary>The file or folder that the newest version of a dataset was committed from, as it is now.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Path">Its path relative to the root, with <c>/</c>.</param>
/// <param name="State">How it relates to the versions.</param>
/// <param name="Version">The version whose bytes it has, <see langword="null"/> when changed or missing.</param>
/// <param name="Newest">The newest version of the dataset.</param>
public sealed record StatusEntry(string Dataset, string Path, FileState State, string? Version, string Newest)
{
    /// <summary>The files of a changed folder that differ from the newest version, in ordinal order; empty for a file.</summary>
    public IReadOnlyList<FolderChange> Files { get; init; } = [];
}
