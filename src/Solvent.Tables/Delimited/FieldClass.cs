namespace Solvent.Tables;

/// <summary>What a field of a text file looks like, as the set of the types that it fits.</summary>
[Flags]
internal enum FieldClass
{
    /// <summary>It fits no type but text.</summary>
    Text = 0,

    Boolean = 1,

    BigInt = 2,

    Double = 4,

    Date = 8,

    Timestamp = 16,

    TimestampWithZone = 32,

    /// <summary>A whole number as its type would write it.</summary>
    Integer = BigInt | Double,

    /// <summary>A date without a time of day.</summary>
    Day = Date | Timestamp,

    /// <summary>A date with a time of day and no zone.</summary>
    Moment = Timestamp | TimestampWithZone,

    /// <summary>Before any value was seen.</summary>
    Any = 63,

    /// <summary>Only the database can tell.</summary>
    Unsure = 64,
}
