namespace Solvent.Datasets;

/// <summary>A file of a version.</summary>
/// <param name="Path">Its path below the folder that was committed, with <c>/</c>; the name of the file for a version that holds one file.</param>
/// <param name="Hash">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
public sealed record DatasetFile(string Path, string Hash, long Bytes);
