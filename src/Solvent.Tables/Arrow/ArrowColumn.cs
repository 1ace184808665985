using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Solvent.Tables;

/// <summary>A column of an Arrow file: the SQL type that holds its values, and how to get them out of an array.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SqlType">The type of the column in the database.</param>
internal sealed record ArrowColumn(string Name, string SqlType)
{
    private const int LargestScale = 9;
    private const int LargestWhole = 29;

    /// <exception cref="SolventException"><c>table-unreadable</c> for a type that is no plain value.</exception>
    public static ArrowColumn Of(TableFile file, Field field) => new(field.Name, SqlTypeOf(field.DataType) ?? throw file.Unreadable(
        $"'{file.Path}': the column '{field.Name}' holds values of the type {field.DataType.Name}, which are no plain values.",
        "Leave the column out, or write it as text."));

    /// <summary>A function that gets the value of a row; <see langword="null"/> is a missing value.</summary>
    public static Func<int, object?> Getter(IArrowArray array)
    {
        if (array is DictionaryArray dictionary)
        {
            var (value, index) = (Getter(dictionary.Dictionary), Getter(dictionary.Indices));
            return row => index(row) is { } code ? value(Convert.ToInt32(code, CultureInfo.InvariantCulture)) : null;
        }

        return row => array.IsNull(row) ? null : Value(array, row);
    }

    private static object? Value(IArrowArray array, int row) => array switch
    {
        BooleanArray values => values.GetValue(row),
        Int8Array values => values.GetValue(row),
        Int16Array values => values.GetValue(row),
        Int32Array values => values.GetValue(row),
        Int64Array values => values.GetValue(row),
        UInt8Array values => values.GetValue(row),
        UInt16Array values => values.GetValue(row),
        UInt32Array values => values.GetValue(row),
        UInt64Array values => values.GetValue(row),
        HalfFloatArray values => values.GetValue(row),
        FloatArray values => values.GetValue(row),
        DoubleArray values => values.GetValue(row),
        Decimal128Array values => values.GetValue(row),
        Decimal256Array values => values.GetValue(row),
        StringArray values => values.GetString(row),
        LargeStringArray values => values.GetString(row),
        StringViewArray values => values.GetString(row),
        Date32Array values => values.GetDateOnly(row),
        Date64Array values => values.GetDateOnly(row),
        TimestampArray values => Moment(values, row),
        _ => null,
    };

    private static object? Moment(TimestampArray values, int row)
    {
        if (values.GetTimestamp(row) is not { } moment) return null;
        return HasZone((TimestampType)values.Data.DataType) ? moment : (object)moment.UtcDateTime;
    }

    private static bool HasZone(TimestampType type) => !string.IsNullOrEmpty(type.Timezone);

    private static string? SqlTypeOf(IArrowType type) => type switch
    {
        BooleanType => "BOOLEAN",
        Int8Type => "TINYINT",
        Int16Type => "SMALLINT",
        Int32Type => "INTEGER",
        Int64Type => "BIGINT",
        UInt8Type => "UTINYINT",
        UInt16Type => "USMALLINT",
        UInt32Type => "UINTEGER",
        UInt64Type => "UBIGINT",
        HalfFloatType or FloatType => "FLOAT",
        DoubleType => "DOUBLE",
        // A decimal of .NET has 28 digits; what may have more is rounded to a fraction.
        Decimal128Type number => number.Scale <= LargestScale && number.Precision - number.Scale <= LargestWhole ? "DECIMAL(38,9)" : "DOUBLE",
        Decimal256Type => "DOUBLE",
        StringType or LargeStringType or StringViewType => "VARCHAR",
        Date32Type or Date64Type => "DATE",
        TimestampType timestamp => HasZone(timestamp) ? "TIMESTAMPTZ" : "TIMESTAMP",
        DictionaryType dictionary => SqlTypeOf(dictionary.ValueType),
        // A column without any value.
        NullType => "VARCHAR",
        _ => null,
    };
}
