using System.Globalization;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>
/// SLV4002: the numbers of execution in a saved notebook tell that its cells were not run from the top to the bottom. Nothing is said about a notebook
/// in which all cells have the same number, as some tools write them, about one that is cleared, and about cells at its end that were not run yet.
/// </summary>
internal sealed class SavedOrderRule : NotebookRule
{
    public override LintRule Rule { get; } = Describe(
        "SLV4002",
        "The saved cells were not run from the top to the bottom",
        FindingSeverity.Warning,
        "Outputs that come from another order than that of the cells are not what a run from the top gives, and nobody can tell how to get them again.");

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var executed = notebook.Cells.Where(cell => cell.Cell.ExecutionCount > 0).ToList();
        if (executed.DistinctBy(cell => cell.Cell.ExecutionCount).Count() < 2) yield break;
        foreach (var (before, cell) in executed.Zip(executed.Skip(1)))
        {
            if (cell.Cell.ExecutionCount < before.Cell.ExecutionCount) yield return new CellHit(cell, CellHit.FirstLine(cell), OutOfOrder(cell, before));
        }

        var skipped = notebook.Cells.TakeWhile(cell => cell != executed[^1]).Where(IsNotRun).ToList();
        if (skipped.Count > 0) yield return new CellHit(skipped[0], CellHit.FirstLine(skipped[0]), NotRun(skipped));
    }

    /// <summary>A cell that shows something has been run by a tool that does not count.</summary>
    private static bool IsNotRun(CodeCell cell) => cell.Cell is { ExecutionCount: null or 0, Outputs.Count: 0, Language: "csharp" } && cell.HasCode;

    private static string OutOfOrder(CodeCell cell, CodeCell before) => string.Create(
        CultureInfo.InvariantCulture,
        $"This cell was run ([{cell.Cell.ExecutionCount}]) before {before.Name} above it ([{before.Cell.ExecutionCount}]), so the saved outputs may not be those of a run from the top; restart and run all cells");

    private static string NotRun(List<CodeCell> skipped)
    {
        var subject = skipped.Count == 1 ? "This cell was" : $"This cell and {string.Join(", ", skipped.Skip(1).Select(cell => cell.Name))} were";
        return $"{subject} not run while cells below were, so the saved outputs may not be those of a run from the top; restart and run all cells";
    }
}
