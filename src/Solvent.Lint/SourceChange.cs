namespace Solvent.Lint;

/// <summary>A cell, or a C# file, that fixes have changed.</summary>
/// <param name="File">The file, written as in <see cref="Finding.File"/>.</param>
/// <param name="Cell">0-based cell of a notebook; <see langword="null"/> for a C# file.</param>
/// <param name="Before">Its text before.</param>
/// <param name="After">Its text now.</param>
public sealed record SourceChange(string File, int? Cell, string Before, string After);
