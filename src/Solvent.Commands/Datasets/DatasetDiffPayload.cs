using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>What <c>dataset diff --json</c> prints.</summary>
internal sealed record DatasetDiffPayload(
    string From,
    string To,
    bool Identical,
    string MatchedBy,
    IReadOnlyList<string> Keys,
    bool KeysInferred,
    SchemaDiff Schema,
    RowDiff Rows,
    CellDiff Cells,
    IReadOnlyList<ColumnDiff> Columns,
    IReadOnlyList<ChangedCell> ChangedCells,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> AddedRows,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> RemovedRows,
    LabelShift? Label,
    FilesDiff? Files)
{
    public static DatasetDiffPayload Of(DatasetDiff diff) => new(
        diff.From,
        diff.To,
        diff.Identical,
        diff.MatchedBy,
        diff.Keys,
        diff.KeysInferred,
        diff.Schema,
        diff.Rows,
        diff.Cells,
        diff.Columns,
        diff.ChangedCells,
        diff.AddedRows,
        diff.RemovedRows,
        diff.Label,
        diff.Files);
}
