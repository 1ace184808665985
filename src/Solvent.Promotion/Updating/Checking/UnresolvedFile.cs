namespace Solvent.Promotion.Updating;

/// <summary>A file with a conflict that nobody has resolved.</summary>
/// <param name="Path">The file, with <c>/</c>.</param>
/// <param name="Line">The line of the first marker, counted from 1.</param>
public sealed record UnresolvedFile(string Path, int Line);
