using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>Everything that differs between two versions of a table.</summary>
/// <param name="From">The first version: <c>taxi@v1</c>.</param>
/// <param name="To">The second version.</param>
/// <param name="Schema">How the columns differ.</param>
/// <param name="Rows">How many rows differ.</param>
/// <param name="Cells">How many cells differ.</param>
/// <param name="Columns">The drift of the columns that both have; empty for identical bytes, or when it was not asked for.</param>
public sealed record DatasetDiff(
    string From, string To, SchemaDiff Schema, RowDiff Rows, CellDiff Cells, IReadOnlyList<ColumnDiff> Columns)
{
    /// <summary>Whether both versions have the same bytes, so that nothing had to be compared.</summary>
    public bool Identical { get; init; }

    /// <summary>
    /// <c>key</c> when rows were matched by <see cref="Keys"/>; <c>similarity</c> when, for want of a key, equal rows match as often as they occur on both sides,
    /// and of the others those that are equal in most columns.
    /// </summary>
    public string MatchedBy => Keys.Count > 0 ? "key" : "similarity";

    /// <summary>The columns that identify a row, as the second version calls them; empty when there are none.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Whether <see cref="Keys"/> were found in the data and not named by anybody.</summary>
    public bool KeysInferred { get; init; }

    /// <summary>Examples of changed cells, in the order of the rows of the first version.</summary>
    public IReadOnlyList<ChangedCell> ChangedCells { get; init; } = [];

    /// <summary>Examples of added rows: value by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> AddedRows { get; init; } = [];

    /// <summary>Examples of removed rows: value by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> RemovedRows { get; init; } = [];

    /// <summary>The evidence behind <see cref="Columns"/>; <see langword="null"/> when no drift was computed.</summary>
    public DriftReport? Drift { get; init; }

    /// <summary>How the label differs; <see langword="null"/> when there is none, or no distribution was compared.</summary>
    public LabelShift? Label { get; init; }

    /// <summary>How the files differ of two folders, or of two files that are no tables; <see langword="null"/> for tables.</summary>
    public FilesDiff? Files { get; init; }

    internal static DatasetDiff OfFiles(DatasetVersion from, DatasetVersion to, FilesDiff files)
        => OfIdentical(from, to) with { Identical = false, Rows = new RowDiff(0, 0, 0, 0), Files = files };

    internal static DatasetDiff OfIdentical(DatasetVersion from, DatasetVersion to) => new(
        from.Reference,
        to.Reference,
        SchemaDiff.None,
        new RowDiff(0, 0, 0, to.Rows ?? from.Rows ?? 0),
        new CellDiff(0, new OrderedDictionary<string, long>(StringComparer.Ordinal)),
        [])
    {
        Identical = true,
    };
}
