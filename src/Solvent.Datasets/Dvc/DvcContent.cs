namespace Solvent.Datasets;

/// <summary>A file of an output whose MD5 is the one that DVC wrote down.</summary>
/// <param name="Path">Its path in the output, with <c>/</c>; empty for an output that is a file.</param>
/// <param name="Place">Full path of the file that has the bytes.</param>
/// <param name="Content">What was read there.</param>
internal sealed record DvcContent(string Path, string Place, Md5Content Content);
