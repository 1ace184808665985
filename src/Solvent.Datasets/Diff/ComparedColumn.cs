using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>A column of both tables, and how its values are made comparable.</summary>
/// <param name="Left">The column of the first table.</param>
/// <param name="Right">The column of the second table, whose name may differ.</param>
/// <param name="SameFormat">Whether both files have the same format; text formats know fewer types and no empty text.</param>
internal sealed record ComparedColumn(RelationColumn Left, RelationColumn Right, bool SameFormat)
{
    public string Name => Right.Name;

    /// <summary>Whether the type changed, beyond what two file formats make of the same values.</summary>
    public bool IsRetyped => SameFormat ? LogicalType(Left) != LogicalType(Right) : Left.Kind != Right.Kind;

    public string LeftValue => Value(Left, Right);

    public string RightValue => Value(Right, Left);

    /// <summary>Whether the values could name a row: fractions measure, and two truth values distinguish too little.</summary>
    public bool CanIdentify => Right.Kind switch
    {
        ColumnKind.Number => IsInteger(Left) && IsInteger(Right),
        ColumnKind.Boolean => false,
        _ => true,
    };

    /// <summary>An expression that is equal on both sides exactly when the values mean the same.</summary>
    private string Value(RelationColumn column, RelationColumn other)
    {
        var name = Sql.Name(column.Name);
        if (column.Kind == ColumnKind.Text && other.Kind == ColumnKind.Number)
        {
            // The column became text because of some values; the others still mean their numbers.
            return $"coalesce(CAST(TRY_CAST({name} AS DOUBLE) AS VARCHAR), CAST({name} AS VARCHAR))";
        }

        if (column.Kind == ColumnKind.Number && other.Kind == ColumnKind.Text) return $"CAST(CAST({name} AS DOUBLE) AS VARCHAR)";
        if (column.Kind == ColumnKind.Text && !SameFormat) return $"nullif(CAST({name} AS VARCHAR), '')";
        if (column.StorageType == other.StorageType) return name;
        return $"CAST({name} AS {CommonType(column, other)})";
    }

    private static string CommonType(RelationColumn a, RelationColumn b) => (a.Kind, b.Kind) switch
    {
        (ColumnKind.Number, ColumnKind.Number) when IsInteger(a) && IsInteger(b) => "HUGEINT",
        // A 32-bit fraction that was written as text and read again is the nearest 64-bit fraction to its digits.
        (ColumnKind.Number, ColumnKind.Number) => a.StorageType == "FLOAT" || b.StorageType == "FLOAT" ? "FLOAT" : "DOUBLE",
        (ColumnKind.Timestamp, ColumnKind.Timestamp) => "TIMESTAMP",
        _ => "VARCHAR",
    };

    private static string LogicalType(RelationColumn column) => column.Kind switch
    {
        ColumnKind.Number => IsInteger(column) ? "integer" : "fraction",
        ColumnKind.Timestamp => column.StorageType == "DATE" ? "date" : "timestamp",
        ColumnKind.Boolean => "boolean",
        _ => "text",
    };

    private static bool IsInteger(RelationColumn column)
        => column.Kind == ColumnKind.Number && column.StorageType.EndsWith("INT", StringComparison.Ordinal) || column.StorageType is "INTEGER" or "UINTEGER";
}
