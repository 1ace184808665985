namespace Solvent.Datasets;

/// <summary>What became of one output of DVC.</summary>
/// <param name="File">Path of the <c>.dvc</c> file or the <c>dvc.lock</c>, relative to the root where it can be.</param>
/// <param name="Path">Path of the output as it stands in the file; <see langword="null"/> when the file could not be read.</param>
/// <param name="Hash">Its MD5, with <c>.dir</c> for a folder; <see langword="null"/> when there is none that can be used.</param>
/// <param name="Version">The version that holds it; <see langword="null"/> when it could not be imported.</param>
/// <param name="Created">False when a version already held these bytes.</param>
/// <param name="Problem">Why it could not be imported.</param>
public sealed record DvcImportResult(string File, string? Path, string? Hash, DatasetVersion? Version, bool Created, SolventException? Problem)
{
    /// <summary>What the user should know, as in <see cref="CommitResult.Notices"/>.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
