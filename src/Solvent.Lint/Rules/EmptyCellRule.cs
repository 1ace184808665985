using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>SLV4012: a code cell is empty.</summary>
internal sealed class EmptyCellRule : NotebookRule
{
    public override LintRule Rule { get; } = Describe(
        "SLV4012",
        "A cell is empty",
        FindingSeverity.Info,
        "A reader looks for what is missing there.") with { IsEnabledByDefault = false };

    public override IEnumerable<CellHit> Check(NotebookCells notebook) => notebook.Cells
        .Where(cell => string.IsNullOrWhiteSpace(cell.Text))
        .Select(cell => new CellHit(cell, default(TextSpan), "This cell is empty; remove it"));
}
