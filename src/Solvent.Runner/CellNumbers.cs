using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>
/// Where the cells of the executed notebook are in the notebook that its author knows: a cell with parameters that was added to it has no place there.
/// </summary>
internal sealed class CellNumbers(int count, NotebookCell? added)
{
    /// <summary>The number of cells that the author knows.</summary>
    public int Count { get; } = count;

    /// <summary>The position of a cell, 0-based; <see langword="null"/> for the added one.</summary>
    public int? IndexOf(NotebookCell cell) => IndexOf(cell.Index);

    /// <summary>The same for the position of a cell in the executed notebook.</summary>
    public int? IndexOf(int executed) => added is null || executed < added.Index ? executed : executed == added.Index ? null : executed - 1;

    /// <summary>How messages call a cell.</summary>
    public string NameOf(NotebookCell cell) => IndexOf(cell) is { } index ? CellNames.Of(index, Count) : "the cell with the parameters";
}
