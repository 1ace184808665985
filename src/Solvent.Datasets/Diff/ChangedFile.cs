namespace Solvent.Datasets;

/// <summary>A file of both versions with other bytes.</summary>
/// <param name="Path">Its path.</param>
/// <param name="OldHash">SHA-256 of its bytes before.</param>
/// <param name="NewHash">SHA-256 of its bytes after.</param>
/// <param name="OldBytes">Its size before.</param>
/// <param name="NewBytes">Its size after.</param>
public sealed record ChangedFile(string Path, string OldHash, string NewHash, long OldBytes, long NewBytes)
{
    /// <summary>What changed in a table, in one line: <c>3 rows added, 1 cell changed</c>; <see langword="null"/> for what is no table, or too much to look at.</summary>
    public string? Summary { get; init; }
}
