using System.Collections;
using Microsoft.Data.Analysis;
using Microsoft.ML;

namespace Solvent.Tables;

/// <summary>
/// Values in memory that can be rows of a relation: a <see cref="Table"/>, a data frame, an ML.NET data view, a sequence of records, or one of plain
/// values, which become the column <c>value</c>. Rows are read when they are needed.
/// </summary>
public sealed class RowSource
{
    internal RowSource(IReadOnlyList<RowSourceColumn> columns, IEnumerable<object?[]> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<RowSourceColumn> Columns { get; }

    internal IEnumerable<object?[]> Rows { get; }

    /// <summary>The rows that <paramref name="value"/> holds, or <see langword="null"/> when it holds none.</summary>
    public static RowSource? From(object? value) => value switch
    {
        null or string => null,
        Table table => OfTable(table),
        // A data frame is a data view too.
        DataFrame frame => OfFrame(frame),
        IDataView view => OfTable(Table.From(view)),
        IEnumerable sequence => RecordRows.Of(sequence),
        _ => null,
    };

    private static RowSource OfTable(Table table)
        => new([.. table.Columns.Select(column => new RowSourceColumn(column.Name, SqlTypes.Declarable(column)))], TableRows(table));

    private static IEnumerable<object?[]> TableRows(Table table)
    {
        for (var row = 0; row < table.RowCount; row++) yield return [.. table.Columns.Select(column => Value(column, row))];
    }

    private static object? Value(Column column, int row) => column.IsMissing(row) ? null : column switch
    {
        NumberColumn numbers => numbers[row],
        BooleanColumn booleans => booleans[row],
        TimestampColumn timestamps => timestamps[row],
        _ => column.Format(row),
    };

    private static RowSource OfFrame(DataFrame frame)
        => new([.. frame.Columns.Select(column => new RowSourceColumn(column.Name, ClrTypes.Declarable(column.DataType)))], FrameRows(frame));

    private static IEnumerable<object?[]> FrameRows(DataFrame frame)
    {
        for (long row = 0; row < frame.Rows.Count; row++) yield return [.. frame.Columns.Select(column => column[row])];
    }
}
