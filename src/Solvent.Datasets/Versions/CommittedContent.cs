namespace Solvent.Datasets;

/// <summary>What a commit has added to the store.</summary>
/// <param name="Kind">Whether it is one file or several.</param>
/// <param name="Hash">The SHA-256 of the file, or of the manifest.</param>
/// <param name="Bytes">The bytes of all files together.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Sources">The files that were read, with their stamps at that time.</param>
internal sealed record CommittedContent(DatasetKind Kind, string Hash, long Bytes, long Files, IReadOnlyList<(string Path, FileStamp Stamp)> Sources)
{
    /// <summary>The number of data rows of a file with a table; <see langword="null"/> for anything else, and for content that a version holds already.</summary>
    public long? Rows { get; init; }

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <exception cref="SolventException"><c>file-changed</c> when a file was written to since it was read.</exception>
    public void RequireUnchanged()
    {
        foreach (var (path, stamp) in Sources)
        {
            if (FileStamp.TryRead(path) != stamp) throw FileContent.Changed(path);
        }
    }
}
