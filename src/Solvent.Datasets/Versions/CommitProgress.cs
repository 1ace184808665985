namespace Solvent.Datasets;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="BytesDone">Bytes read and stored so far.</param>
/// <param name="BytesTotal">Size of the file in bytes.</param>
public sealed record CommitProgress(long BytesDone, long BytesTotal);
