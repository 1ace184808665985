namespace Solvent.Tables;

/// <summary>Maps DuckDB's types to column kinds, and to expressions that read them as such.</summary>
internal static class SqlTypes
{
    public static ColumnKind KindOf(string storageType) => storageType switch
    {
        // A list or an array of anything is text, whatever its elements are.
        _ when storageType.EndsWith(']') => ColumnKind.Text,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" => ColumnKind.Number,
        "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" => ColumnKind.Number,
        "FLOAT" or "DOUBLE" => ColumnKind.Number,
        _ when storageType.StartsWith("DECIMAL", StringComparison.Ordinal) => ColumnKind.Number,
        "BOOLEAN" => ColumnKind.Boolean,
        "DATE" => ColumnKind.Timestamp,
        _ when storageType.StartsWith("TIMESTAMP", StringComparison.Ordinal) => ColumnKind.Timestamp,
        _ => ColumnKind.Text,
    };

    /// <summary>Whether a type of numbers has no fractions.</summary>
    public static bool IsInteger(string storageType) => storageType is "INTEGER" or "UINTEGER" || storageType.EndsWith("INT", StringComparison.Ordinal);

    /// <summary>An expression of one of four types: DOUBLE, VARCHAR, BOOLEAN, or BIGINT for microseconds since 1970.</summary>
    public static string Projection(RelationColumn column)
    {
        var name = Sql.Name(column.Name);
        return column.Kind switch
        {
            ColumnKind.Number => $"CAST({name} AS DOUBLE)",
            ColumnKind.Boolean => name,
            ColumnKind.Timestamp => $"CASE WHEN isfinite({name}) THEN epoch_us({name}) END",
            _ when IsNested(column.StorageType) => $"CAST(to_json({name}) AS VARCHAR)",
            _ => $"CAST({name} AS VARCHAR)",
        };
    }

    /// <summary>The type that a copy of a column is declared with: that of its source where its values are all of it.</summary>
    public static string Declarable(Column column) => column.Kind switch
    {
        ColumnKind.Number when column.StorageType.StartsWith("DECIMAL", StringComparison.Ordinal) || column.StorageType.EndsWith("HUGEINT", StringComparison.Ordinal) => "DOUBLE",
        ColumnKind.Number or ColumnKind.Boolean => column.StorageType,
        ColumnKind.Timestamp => column.StorageType == "DATE" ? "DATE" : "TIMESTAMP",
        _ => "VARCHAR",
    };

    /// <summary>An expression that is the value as text.</summary>
    public static string AsText(RelationColumn column)
        => IsNested(column.StorageType) ? Projection(column) : $"CAST({Sql.Name(column.Name)} AS VARCHAR)";

    private static bool IsNested(string storageType)
        => storageType.EndsWith(']')
        || storageType.StartsWith("STRUCT", StringComparison.Ordinal)
        || storageType.StartsWith("MAP", StringComparison.Ordinal)
        || storageType.StartsWith("UNION", StringComparison.Ordinal);
}
