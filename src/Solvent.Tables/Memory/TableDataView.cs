using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Tables;

/// <summary>A table as ML.NET reads it, in the types that its trainers take; nothing is copied.</summary>
internal sealed class TableDataView : IDataView
{
    // Every whole number up to this one is a Single.
    private const double LargestSingle = 1 << 24;

    private readonly Table _table;

    public TableDataView(Table table)
    {
        _table = table;
        var schema = new DataViewSchema.Builder();
        foreach (var column in table.Columns) schema.AddColumn(column.Name, TypeOf(column));
        Schema = schema.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _table.RowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new TableDataCursor(_table, Schema, columnsNeeded.Select(column => column.Index).ToHashSet());

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private static DataViewType TypeOf(Column column) => column switch
    {
        NumberColumn numbers when SqlTypes.IsInteger(column.StorageType) && column.MissingCount == 0 && !FitsSingle(numbers) => NumberDataViewType.Int64,
        NumberColumn => NumberDataViewType.Single,
        // ML.NET knows no missing truth value; a number can be missing.
        BooleanColumn => column.MissingCount == 0 ? BooleanDataViewType.Instance : NumberDataViewType.Single,
        TimestampColumn => DateTimeDataViewType.Instance,
        _ => TextDataViewType.Instance,
    };

    private static bool FitsSingle(NumberColumn numbers)
    {
        foreach (var value in numbers.Values.Span)
        {
            if (Math.Abs(value) > LargestSingle) return false;
        }

        return true;
    }
}
