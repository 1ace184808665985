namespace Solvent.Lint;

/// <summary>A fix that was made.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Title">What the fix does: <c>Pass seed: 1</c>.</param>
/// <param name="File">The file, written as in <see cref="Finding.File"/>.</param>
/// <param name="Cell">0-based cell of a notebook; <see langword="null"/> in a C# file.</param>
/// <param name="Line">1-based line before the fix.</param>
public sealed record AppliedFix(string Rule, string Title, string File, int? Cell, int Line);
