using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What differs in the code of runs, cell by cell.</summary>
internal static class CodeDiffView
{
    private const int Context = 3;

    public static IEnumerable<ViewBlock> Of(IReadOnlyList<CodeDiff> diffs)
    {
        foreach (var diff in diffs.Where(diff => !diff.IsEqual))
        {
            yield return new HeadingBlock($"Code: {diff.From} → {diff.To}");
            yield return new CodeBlock(string.Join('\n', diff.Cells.Where(cell => cell.Kind != CellChangeKind.Unchanged).SelectMany(Lines)), "diff");
        }
    }

    private static IEnumerable<string> Lines(CellChange cell)
    {
        yield return $"@@ {Place(cell)}";
        var shown = new bool[cell.Lines.Count];
        for (var i = 0; i < shown.Length; i++)
        {
            if (cell.Lines[i].Kind == CodeLineKind.Unchanged) continue;
            for (var near = Math.Max(0, i - Context); near <= Math.Min(shown.Length - 1, i + Context); near++) shown[near] = true;
        }

        for (var i = 0; i < shown.Length; i++)
        {
            if (shown[i]) yield return $"{cell.Lines[i].Kind switch { CodeLineKind.Added => "+", CodeLineKind.Removed => "-", _ => " " }} {cell.Lines[i].Text}".TrimEnd();
            else if (i == 0 || shown[i - 1]) yield return "  …";
        }
    }

    private static string Place(CellChange cell) => cell switch
    {
        { Before: { } before, After: { } after } when before != after => string.Create(CultureInfo.InvariantCulture, $"cell {before + 1}, then cell {after + 1}"),
        { Before: { } before, After: not null } => string.Create(CultureInfo.InvariantCulture, $"cell {before + 1}"),
        { Before: { } before } => string.Create(CultureInfo.InvariantCulture, $"cell {before + 1}, gone"),
        _ => string.Create(CultureInfo.InvariantCulture, $"cell {cell.After + 1}, new"),
    };
}
