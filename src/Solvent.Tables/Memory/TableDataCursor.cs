using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Tables;

/// <summary>Goes over the rows of a <see cref="TableDataView"/>.</summary>
internal sealed class TableDataCursor(Table table, DataViewSchema schema, IReadOnlySet<int> active) : DataViewRowCursor
{
    private long _position = -1;

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema { get; } = schema;

    private int Row => _position >= 0 && _position < table.RowCount ? (int)_position : throw new InvalidOperationException("The cursor stands on no row.");

    public override bool MoveNext()
    {
        if (_position < table.RowCount) _position++;
        return _position < table.RowCount;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref value) => value = new DataViewRowId((ulong)Row, 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        var source = table.Columns[column.Index];
        Delegate getter = column.Type.RawType switch
        {
            var type when type == typeof(float) => Single(source),
            var type when type == typeof(long) => (ValueGetter<long>)((ref value) => value = (long)((NumberColumn)source)[Row]),
            var type when type == typeof(bool) => (ValueGetter<bool>)((ref value) => value = ((BooleanColumn)source)[Row] == true),
            var type when type == typeof(DateTime) => (ValueGetter<DateTime>)((ref value) => value = ((TimestampColumn)source)[Row] ?? default),
            _ => (ValueGetter<ReadOnlyMemory<char>>)((ref value) => value = source.Format(Row).AsMemory()),
        };
        return getter as ValueGetter<TValue> ?? throw new InvalidOperationException($"The column '{column.Name}' holds {column.Type}, not {typeof(TValue).Name}.");
    }

    private ValueGetter<float> Single(Column source)
    {
        if (source is NumberColumn numbers) return (ref value) => value = (float)numbers[Row];
        var booleans = (BooleanColumn)source;
        return (ref value) => value = booleans[Row] switch { true => 1, false => 0, null => float.NaN };
    }
}
