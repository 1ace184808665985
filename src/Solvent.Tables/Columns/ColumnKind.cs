namespace Solvent.Tables;

/// <summary>What the values of a column are, as far as expectations, drift tests and displays are concerned.</summary>
public enum ColumnKind
{
    /// <summary>Numbers, held as <see cref="double"/>.</summary>
    Number,

    /// <summary>Text, held as one code a row into a list of distinct values.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date, or a date with a time of day, in UTC.</summary>
    Timestamp,
}
