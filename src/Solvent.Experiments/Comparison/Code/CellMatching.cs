using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Solvent.Experiments;

/// <summary>
/// Finds for the cells of one run those of another: the alignment in which the cells that stand side by side have the most in common. A cell that was edited is
/// so found again, also when cells were put in before it.
/// </summary>
internal static class CellMatching
{
    /// <summary>Cells with less in common are two cells.</summary>
    private const double LeastSimilarity = 0.4;

    public static IReadOnlyList<CellChange> Match(IReadOnlyList<RunCell> before, IReadOnlyList<RunCell> after)
    {
        // What both have at the start and the end is most of it, and needs no search.
        var start = 0;
        while (start < before.Count && start < after.Count && AreEqual(before[start], after[start])) start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && AreEqual(before[^(end + 1)], after[^(end + 1)])) end++;
        var changes = Enumerable.Range(0, start).Select(i => Same(i, i)).ToList();
        changes.AddRange(Align(before, after, start, before.Count - end, after.Count - end));
        changes.AddRange(Enumerable.Range(0, end).Reverse().Select(i => Same(before.Count - 1 - i, after.Count - 1 - i)));
        return changes;
    }

    private static IEnumerable<CellChange> Align(IReadOnlyList<RunCell> before, IReadOnlyList<RunCell> after, int start, int beforeEnd, int afterEnd)
    {
        var (rows, columns) = (beforeEnd - start, afterEnd - start);
        var olds = Enumerable.Range(start, rows).Select(i => CellWords.Of(before[i])).ToList();
        var news = Enumerable.Range(start, columns).Select(i => CellWords.Of(after[i])).ToList();
        var similarity = new double[rows, columns];
        var best = new double[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                similarity[i, j] = olds[i].SimilarityTo(news[j]);
                var together = similarity[i, j] >= LeastSimilarity ? best[i + 1, j + 1] + similarity[i, j] : 0;
                best[i, j] = Math.Max(together, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (int i = 0, j = 0; i < rows || j < columns;)
        {
            var areTogether = i < rows && j < columns && similarity[i, j] >= LeastSimilarity && best[i, j] <= best[i + 1, j + 1] + similarity[i, j];
            if (areTogether) yield return Both(before[start + i], after[start + j], start + i++, start + j++);
            else if (j == columns || (i < rows && best[i + 1, j] >= best[i, j + 1])) yield return Removed(before[start + i], start + i++);
            else yield return Added(after[start + j], start + j++);
        }
    }

    private static CellChange Same(int before, int after) => new(CellChangeKind.Unchanged, before, after, []);

    private static CellChange Both(RunCell old, RunCell @new, int before, int after) => AreEqual(old, @new)
        ? Same(before, after)
        : new CellChange(CellChangeKind.Changed, before, after, Lines(old.Source, @new.Source));

    private static CellChange Removed(RunCell cell, int before) => new(CellChangeKind.Removed, before, After: null, Whole(cell, CodeLineKind.Removed));

    private static CellChange Added(RunCell cell, int after) => new(CellChangeKind.Added, Before: null, after, Whole(cell, CodeLineKind.Added));

    private static List<CodeLine> Whole(RunCell cell, CodeLineKind kind) => [.. cell.Source.ReplaceLineEndings("\n").Split('\n').Select(line => new CodeLine(kind, line))];

    private static List<CodeLine> Lines(string before, string after) => [.. InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines.Select(line => new CodeLine(
        line.Type switch { ChangeType.Inserted => CodeLineKind.Added, ChangeType.Deleted => CodeLineKind.Removed, _ => CodeLineKind.Unchanged },
        line.Text))];

    private static bool AreEqual(RunCell one, RunCell other) => one.Source == other.Source && one.Language == other.Language;
}
