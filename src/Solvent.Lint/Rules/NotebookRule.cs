using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>A rule about the cells of a notebook, which has no place in a program and is therefore not an analyzer.</summary>
internal abstract class NotebookRule
{
    /// <summary>What is told about the rule.</summary>
    public abstract LintRule Rule { get; }

    /// <summary>What is wrong in a notebook.</summary>
    public abstract IEnumerable<CellHit> Check(NotebookCells notebook);

    internal static LintRule Describe(string id, string title, FindingSeverity severity, string description) => new(
        id, title, "Notebooks", severity, description, Analyzers.RuleDescriptors.HelpLink(id));
}
