namespace Solvent.Datasets;

/// <summary>A file that becomes part of a folder version.</summary>
/// <param name="Path">Its path below the folder, with <c>/</c>.</param>
/// <param name="Place">Full path of the file that has the bytes.</param>
/// <param name="Stamp">Its stamp when it was found.</param>
internal sealed record SourceFile(string Path, string Place, FileStamp Stamp);
