namespace Solvent.Datasets;

/// <summary>A file whose bytes stand under another path.</summary>
/// <param name="From">The path before.</param>
/// <param name="To">The path after.</param>
/// <param name="Bytes">Its size.</param>
public sealed record RenamedFile(string From, string To, long Bytes);
