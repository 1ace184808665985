namespace Solvent.Lint;

/// <summary>What a lint found, and what it could not look at.</summary>
/// <param name="Findings">Sorted by file, cell, line, column and rule.</param>
/// <param name="Notes">Reasons why rules did not see everything; empty when all rules saw all code.</param>
/// <param name="Files">The files that were checked, written as in <see cref="Finding.File"/>.</param>
public sealed record LintResult(
    IReadOnlyList<Finding> Findings, IReadOnlyList<LintNote> Notes, IReadOnlyList<string> Files)
{
    /// <summary>The folder that the names of files are relative to, as a full path.</summary>
    public string Root { get; init; } = Environment.CurrentDirectory;

    /// <summary>The rules that were asked for beside those of Solvent.</summary>
    public IReadOnlyList<LintRule> MoreRules { get; init; } = [];
}
