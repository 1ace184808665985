using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Rules;

/// <summary>SLV4008: a namespace is imported, or a package referred to, below the first cells.</summary>
internal sealed class LateImportRule : NotebookRule
{
    private const int First = 3;

    public override LintRule Rule { get; } = Describe(
        "SLV4008",
        "A using or #r line stands below the first cells",
        FindingSeverity.Info,
        "Who opens a notebook sees at its top what it needs, and a missing package stops it before hours of work, not after them.") with { IsEnabledByDefault = false };

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var first = notebook.Settings.Number(Rule, "cells", First);
        foreach (var cell in notebook.Cells.Where(cell => cell.Code.Count > 0).Skip(first))
        {
            foreach (var directive in cell.Directives.Where(directive => directive.Kind == DirectiveKind.Reference))
                yield return new CellHit(cell, new TextSpan(directive.Span.Start, directive.Span.Length), "This reference stands below the first cells; move it into the cell at the top that has the others");
            foreach (var directive in cell.Code.SelectMany(code => code.Root.Usings))
                yield return new CellHit(cell, directive.Span, "This using stands below the first cells; move it into the cell at the top that has the others");
        }
    }
}
