using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Magics.Sessions;

/// <summary>Finds where a cell is in its notebook. Clients that send cells one by one do not say it; the saved notebook does.</summary>
internal static class CellPosition
{
    /// <summary>The 0-based position: as the host knows it, else that of the saved cell with the same id, else of the only one with the same text.</summary>
    public static int? Of(CellRequest cell, string? notebook)
    {
        if (cell.CellIndex is not null || notebook is null || !File.Exists(notebook)) return cell.CellIndex;
        try
        {
            var cells = NotebookDocument.Load(notebook).Cells;
            return cells.FirstOrDefault(saved => saved.Id is not null && saved.Id == cell.CellId)?.Index
                ?? (cells.Where(saved => saved.Source == cell.Source).ToList() is [var only] ? only.Index : null);
        }
        catch (SolventException)
        {
            // A notebook that cannot be read, or was never saved, tells nothing.
            return null;
        }
    }
}
