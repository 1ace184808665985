namespace Solvent.Experiments;

/// <summary>How the code of two runs differs, cell by cell.</summary>
/// <param name="From">Identifier of the first run.</param>
/// <param name="To">Identifier of the second run.</param>
/// <param name="Cells">The cells of both, in their order.</param>
public sealed record CodeDiff(string From, string To, IReadOnlyList<CellChange> Cells)
{
    /// <summary>Whether the cells are the same, in the same order.</summary>
    public bool IsEqual => Cells.All(cell => cell.Kind == CellChangeKind.Unchanged);

    internal static CodeDiff Of(RunRecord from, RunRecord to) => new(from.Id, to.Id, CellMatching.Match(from.Cells, to.Cells));
}
