namespace Solvent.Tables;

/// <summary>What the 64 bits stand for that a field is kept as.</summary>
public enum FieldForm
{
    /// <summary>1 or 0.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>The bits of a fraction; those of NaN when it is missing.</summary>
    Number,

    /// <summary>Microseconds since 1970.</summary>
    Moment,

    /// <summary>A hash of the text.</summary>
    Text,
}
