using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Rules;

/// <summary>
/// SLV4001 in a saved notebook: a cell uses a name that only a cell further down declares, or a variable that none declares, because its cell was deleted.
/// </summary>
internal sealed class DeclaredBelowRule : NotebookRule
{
    // What the kernel offers to cells; a later cell may declare a name of its own that is the same.
    private static readonly string[] Offered = ["display", "HTML", "Markdown", "SVG", "Kernel"];

    public override LintRule Rule { get; } = Describe(
        "SLV4001",
        "A cell uses what no cell above it declares",
        FindingSeverity.Warning,
        "A notebook that works only because of what is still in memory fails, or gives another result, when it is run from the top.");

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var firstDeclarations = new Dictionary<string, CodeCell>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells.Reverse())
        {
            foreach (var name in cell.Names.Declared.Keys) firstDeclarations[name] = cell;
        }

        var known = new HashSet<string>(Offered, StringComparer.Ordinal);
        foreach (var cell in notebook.Cells)
        {
            known.UnionWith(cell.Names.Declared.Keys);
            known.UnionWith(cell.Names.Mentioned);
            // A file that a cell loads, or a notebook that it imports, may declare anything.
            if (cell.LoadsCode) yield break;
            foreach (var use in cell.Names.Used.Values.Where(use => !known.Contains(use.Name)))
            {
                var span = Span(cell, use);
                if (firstDeclarations.TryGetValue(use.Name, out var below)) yield return new CellHit(cell, span, Message(use.Name, below));
                else if (IsCalledAsVariables(use.Name) && notebook.Types.IsUnknown(cell, span.Start)) yield return new CellHit(cell, span, NowhereDeclared(use.Name));
            }
        }
    }

    private static TextSpan Span(CodeCell cell, NameUse use)
    {
        var line = SourceText.From(cell.Text).Lines[use.Line - 1];
        return new TextSpan(line.Start + use.Column - 1, use.Name.Length);
    }

    /// <summary>What starts with a capital is more likely a type of a package that is missing.</summary>
    private static bool IsCalledAsVariables(string name) => char.IsLower(name[0]) || name[0] == '_';

    private static string NowhereDeclared(string name) => $"'{name}' is declared in no cell, so a run from the top fails here; declare it, or bring back the cell that did";

    private static string Message(string name, CodeCell below) => string.Create(
        CultureInfo.InvariantCulture, $"'{name}' is declared in {below.Name}, below, so a run from the top fails here; move the declaration up");
}
