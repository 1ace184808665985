namespace Solvent.Runner;

/// <summary>One step of a run.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Cell">The cell that it happened in, 0-based over all cells of the notebook.</param>
/// <param name="CellCount">The number of all cells of the notebook.</param>
/// <param name="FirstLine">The first line of the cell that is not blank, to show beside its number.</param>
/// <param name="Duration">How long the cell took; zero while it runs.</param>
public sealed record NotebookRunProgress(
    NotebookRunStep Kind, int Cell, int CellCount, string FirstLine, TimeSpan Duration)
{
    /// <summary>The cell as people count it: <c>cell 3 of 7</c>.</summary>
    public string CellName => CellNames.Of(Cell, CellCount);
}
