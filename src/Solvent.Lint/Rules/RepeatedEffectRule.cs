using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>
/// SLV4004: a cell changes what an earlier cell has declared in such a way that running it again changes it once more. What the cell sets anew before,
/// what it declares itself, and what only its functions do when they are called is left alone.
/// </summary>
internal sealed class RepeatedEffectRule : NotebookRule
{
    public override LintRule Rule { get; } = Describe(
        "SLV4004",
        "A second run of the cell changes the result again",
        FindingSeverity.Info,
        "A cell that is run twice, as cells are, then leaves other data behind than a run of the notebook from the top.");

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var earlier = new Dictionary<string, DeclaredName>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells)
        {
            var declared = cell.Declarations().ToList();
            foreach (var name in declared) earlier.Remove(name.Name);
            foreach (var hit in Hits(cell, earlier, notebook.Types)) yield return hit;
            foreach (var name in declared.Where(name => name.IsVariable)) earlier[name.Name] = name;
        }
    }

    private static IEnumerable<CellHit> Hits(CodeCell cell, Dictionary<string, DeclaredName> earlier, IVariableTypes types)
    {
        if (earlier.Count == 0) yield break;
        // What the cell sets anew, in whole or in part, does not depend on what was there.
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in cell.Code)
        {
            foreach (var effect in CellEffects.In(code, name => earlier.GetValueOrDefault(name), types))
            {
                if (settled.Contains(effect.Variable.Name) || settled.Contains(effect.Target)) continue;
                if (effect.Again is null) settled.Add(effect.Target);
                else if (told.Add(effect.Again)) yield return new CellHit(cell, effect.Node.Span, Message(effect));
            }
        }
    }

    private static string Message(CellEffect effect)
        => $"{effect.Again}, and '{effect.Variable.Name}' comes from {effect.Variable.Cell.Name}, so each run of this cell changes it again; {effect.Remedy}";
}
