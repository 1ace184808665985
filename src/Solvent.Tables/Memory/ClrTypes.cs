namespace Solvent.Tables;

/// <summary>Maps .NET types to column kinds and to the SQL types that name them.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<Type, (ColumnKind Kind, string StorageType)> Known = new()
    {
        [typeof(double)] = (ColumnKind.Number, "DOUBLE"),
        [typeof(float)] = (ColumnKind.Number, "FLOAT"),
        [typeof(Half)] = (ColumnKind.Number, "FLOAT"),
        [typeof(decimal)] = (ColumnKind.Number, "DECIMAL"),
        [typeof(sbyte)] = (ColumnKind.Number, "TINYINT"),
        [typeof(short)] = (ColumnKind.Number, "SMALLINT"),
        [typeof(int)] = (ColumnKind.Number, "INTEGER"),
        [typeof(long)] = (ColumnKind.Number, "BIGINT"),
        [typeof(Int128)] = (ColumnKind.Number, "HUGEINT"),
        [typeof(System.Numerics.BigInteger)] = (ColumnKind.Number, "HUGEINT"),
        [typeof(byte)] = (ColumnKind.Number, "UTINYINT"),
        [typeof(ushort)] = (ColumnKind.Number, "USMALLINT"),
        [typeof(uint)] = (ColumnKind.Number, "UINTEGER"),
        [typeof(ulong)] = (ColumnKind.Number, "UBIGINT"),
        [typeof(UInt128)] = (ColumnKind.Number, "UHUGEINT"),
        [typeof(bool)] = (ColumnKind.Boolean, "BOOLEAN"),
        [typeof(DateTime)] = (ColumnKind.Timestamp, "TIMESTAMP"),
        [typeof(DateTimeOffset)] = (ColumnKind.Timestamp, "TIMESTAMPTZ"),
        [typeof(DateOnly)] = (ColumnKind.Timestamp, "DATE"),
    };

    public static (ColumnKind Kind, string StorageType) Of(Type type)
        => Known.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var known) ? known : (ColumnKind.Text, "VARCHAR");

    /// <summary>The SQL type that a column of .NET values is declared with, so that no value loses digits.</summary>
    public static string Declarable(Type type) => Of(type).StorageType switch
    {
        "DECIMAL" => "DECIMAL(38,9)",
        "UHUGEINT" => "DOUBLE",
        var storageType => storageType,
    };
}
