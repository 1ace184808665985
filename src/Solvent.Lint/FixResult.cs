namespace Solvent.Lint;

/// <summary>What was fixed, and what remains.</summary>
/// <param name="Remaining">The findings after the fixes, with notes on those that could not be made.</param>
/// <param name="Fixed">What was fixed, by file and place.</param>
/// <param name="Changes">The texts that have changed: one for each cell, or for each C# file.</param>
public sealed record FixResult(LintResult Remaining, IReadOnlyList<AppliedFix> Fixed, IReadOnlyList<SourceChange> Changes);
