namespace Solvent.Lint;

/// <summary>
/// Something that kept rules from seeing all of a file, so that an empty list of findings is never mistaken for a clean file.
/// </summary>
/// <param name="Code">Stable, kebab-case identifier: <c>package-not-restored</c>, <c>package-stand-in</c>, <c>analyzer-failed</c>.</param>
/// <param name="Message">One sentence that says what was not checked and why.</param>
/// <param name="File">The file concerned, written as in <see cref="Finding.File"/>.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record LintNote(string Code, string Message, string File, string? Hint = null)
{
    /// <summary>Whether a file, or a rule that was asked for, was not checked at all: a run with such a note has failed.</summary>
    public bool IsError { get; init; }
}
