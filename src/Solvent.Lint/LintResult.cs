namespace Solvent.Lint;

/// <summary>What a lint found, and what it could not look at.</summary>
/// <param name="Findings">Sorted by file, cell, line, column and rule.</param>
/// <param name="Notes">Reasons why rules did not see everything; empty when all rules saw all code.</param>
/// <param name="Files">The files that were checked, written as in <see cref="Finding.File"/>.</param>
public sealed record LintResult(
    IReadOnlyList<Finding> Findings, IReadOnlyList<LintNote> Notes, IReadOnlyList<string> Files)
{
    /// <summary>What the code itself, or a baseline, says that nobody has to act on; sorted as <see cref="Findings"/>, which do not have it.</summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>What a baseline that was compared with has and this result has no more; <see langword="null"/> when none was.</summary>
    public IReadOnlyList<BaselineEntry>? Obsolete { get; init; }

    /// <summary>The folder that the names of files are relative to, as a full path.</summary>
    public string Root { get; init; } = Environment.CurrentDirectory;

    /// <summary>The rules that were asked for beside those of Solvent.</summary>
    public IReadOnlyList<LintRule> MoreRules { get; init; } = [];
}
