using DiffPlex;
using DiffPlex.Chunkers;
using Solvent.Notebooks;

namespace Solvent.Promotion.Updating;

/// <summary>A cell that is other than when the notebook was promoted.</summary>
/// <param name="Kind">What has become of it.</param>
/// <param name="Cell">Where it is now, counted from 0 over all cells; <see langword="null"/> when it is there no more.</param>
/// <param name="Before">Where it was when the notebook was promoted, counted from 0; <see langword="null"/> when it is new.</param>
/// <param name="FirstLine">Its first line that is not blank; <see langword="null"/> when it is there no more.</param>
public sealed record ChangedCell(DifferenceKind Kind, int? Cell, int? Before, string? FirstLine)
{
    internal static IReadOnlyList<ChangedCell> Find(PromotedNotebook promoted, NotebookDocument notebook)
    {
        var words = notebook.Cells.Select(PromotedNotebook.WordOf);
        var blocks = Differ.Instance.CreateDiffs(string.Join('\n', promoted.Cells), string.Join('\n', words), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks;
        var changes = new List<ChangedCell>();
        foreach (var block in blocks)
        {
            // What stands in the same place is taken for the same cell, which was edited.
            for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
            {
                int? before = i < block.DeleteCountA && promoted.Cells.Count > 0 ? block.DeleteStartA + i : null;
                int? cell = i < block.InsertCountB && notebook.Cells.Count > 0 ? block.InsertStartB + i : null;
                if (before is null && cell is null) continue;
                var kind = before is null ? DifferenceKind.Added : cell is null ? DifferenceKind.Removed : DifferenceKind.Changed;
                changes.Add(new ChangedCell(kind, cell, before, cell is { } index ? FirstLineOf(notebook.Cells[index]) : null));
            }
        }

        return changes;
    }

    private static string? FirstLineOf(NotebookCell cell) => cell.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);
}
