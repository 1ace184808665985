using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Tables;

/// <summary>Copies the scalar columns of an ML.NET data view.</summary>
internal static class DataViewReader
{
    public static Table Read(IDataView data, string name)
    {
        // A hidden column is one that a later column of the same name replaced.
        var scalars = data.Schema.Where(column => !column.IsHidden && ReaderOf(column) is not null).ToList();
        using var cursor = data.GetRowCursor(scalars);
        var readers = scalars.Select(column => ReaderOf(column)!(cursor)).ToList();
        long rows = 0;
        while (cursor.MoveNext())
        {
            rows++;
            foreach (var (_, addValue) in readers) addValue();
        }

        return new Table(name, [.. readers.Select(reader => reader.Builder.Build())], rows);
    }

    private static Func<DataViewRow, (ColumnBuilder Builder, Action AddValue)>? ReaderOf(DataViewSchema.Column column) => column.Type switch
    {
        TextDataViewType => row => Reader<ReadOnlyMemory<char>>(row, column, text => text.IsEmpty ? null : text.ToString()),
        BooleanDataViewType => row => Reader<bool>(row, column, value => value),
        DateTimeDataViewType => row => Reader<DateTime>(row, column, value => value),
        DateTimeOffsetDataViewType => row => Reader<DateTimeOffset>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(float) => row => Reader<float>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(double) => row => Reader<double>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(sbyte) => row => Reader<sbyte>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(short) => row => Reader<short>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(int) => row => Reader<int>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(long) => row => Reader<long>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(byte) => row => Reader<byte>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(ushort) => row => Reader<ushort>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(uint) => row => Reader<uint>(row, column, value => value),
        NumberDataViewType number when number.RawType == typeof(ulong) => row => Reader<ulong>(row, column, value => value),
        _ => null,
    };

    private static (ColumnBuilder Builder, Action AddValue) Reader<T>(DataViewRow row, DataViewSchema.Column column, Func<T, object?> convert)
    {
        var (kind, storageType) = typeof(T) == typeof(ReadOnlyMemory<char>) ? (ColumnKind.Text, "VARCHAR") : ClrTypes.Of(typeof(T));
        var builder = ColumnBuilder.Create(column.Name, kind, storageType);
        var getter = row.GetGetter<T>(column);
        T value = default!;
        return (builder, () =>
        {
            getter(ref value);
            builder.Add(convert(value));
        });
    }
}
