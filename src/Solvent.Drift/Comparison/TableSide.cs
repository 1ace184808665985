using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>One side of a comparison, whatever it comes from.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Sample">The values of a column, or <see langword="null"/> for one that it does not have.</param>
internal sealed record TableSide(string Name, long Rows, IReadOnlyList<string> Columns, Func<string, ColumnSample?> Sample)
{
    public static TableSide Of(Table table) => new(
        table.Name,
        table.RowCount,
        [.. table.Columns.Select(column => column.Name)],
        name => table.Find(name) is { } column ? ColumnSample.Of(column) : null);

    public static TableSide Of(ReferenceProfile profile) => new(
        profile.Name,
        profile.Rows,
        [.. profile.Columns.Select(column => column.Name)],
        name => profile.Find(name) is { } column ? ColumnSample.Of(column) : null);

    /// <summary>A file whose columns are read when they are compared.</summary>
    /// <param name="source">The file.</param>
    /// <param name="reference">The profile that it is compared with, where there is one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static TableSide Of(ColumnSource source, ReferenceProfile? reference, CancellationToken cancellationToken) => new(
        source.Name,
        source.Rows,
        [.. source.Columns.Select(column => column.Name)],
        name => source.Find(name) is { } column ? SourceSample.Of(source, column, reference?.Find(name), cancellationToken) : null);
}
