namespace Solvent.Datasets;

/// <summary>What a commit did.</summary>
/// <param name="Version">The version that holds the bytes.</param>
/// <param name="Created">False when the newest version already had the same bytes, so that no new one was made.</param>
public sealed record CommitResult(DatasetVersion Version, bool Created)
{
    /// <summary>What the user should know: for instance why the rows of a table could not be counted.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
