using Microsoft.Data.Analysis;

namespace Solvent.Tables;

/// <summary>Copies a table into a data frame; missing values are null.</summary>
internal static class DataFrameWriter
{
    public static DataFrame Write(Table table) => new(table.Columns.Select(Column));

    private static DataFrameColumn Column(Column column) => column switch
    {
        NumberColumn numbers when SqlTypes.IsInteger(column.StorageType) => new Int64DataFrameColumn(
            column.Name, Values<long>(column.Length, row => numbers.IsMissing(row) ? null : (long)numbers[row])),
        NumberColumn numbers when column.StorageType == "FLOAT" => new SingleDataFrameColumn(
            column.Name, Values<float>(column.Length, row => numbers.IsMissing(row) ? null : (float)numbers[row])),
        NumberColumn numbers => new DoubleDataFrameColumn(column.Name, Values<double>(column.Length, row => numbers.IsMissing(row) ? null : numbers[row])),
        BooleanColumn booleans => new BooleanDataFrameColumn(column.Name, Values<bool>(column.Length, row => booleans[row])),
        TimestampColumn timestamps => new DateTimeDataFrameColumn(column.Name, Values<DateTime>(column.Length, row => timestamps[row])),
        _ => new StringDataFrameColumn(column.Name, Enumerable.Range(0, column.Length).Select(row => column.Format(row)!)),
    };

    private static IEnumerable<T?> Values<T>(int rows, Func<int, T?> value)
        where T : struct
        => Enumerable.Range(0, rows).Select(value);
}
