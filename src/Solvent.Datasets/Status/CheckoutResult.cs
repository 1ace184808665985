namespace Solvent.Datasets;

/// <summary>What a checkout did.</summary>
/// <param name="Version">The version that was restored.</param>
/// <param name="Path">Full path of the restored file or folder.</param>
/// <param name="Written">False when everything already had the bytes of the version.</param>
public sealed record CheckoutResult(DatasetVersion Version, string Path, bool Written)
{
    /// <summary>The number of files that were written.</summary>
    public long FilesWritten { get; init; }

    /// <summary>The number of files of other versions that this version does not have, and that were removed.</summary>
    public long FilesRemoved { get; init; }

    /// <summary>Why the expectations of the version were not written beside it; <see langword="null"/> when they were, or when it has none.</summary>
    public string? Notice { get; init; }

    /// <summary>Files in the folder that are in no version, and were left alone: paths below it.</summary>
    public IReadOnlyList<string> Untracked { get; init; } = [];
}
