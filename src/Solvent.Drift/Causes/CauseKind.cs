namespace Solvent.Drift;

/// <summary>What can make the values of a column look different.</summary>
public enum CauseKind
{
    /// <summary>The values are written in another unit, or with another decimal place: in all rows, in a block of them or in some.</summary>
    UnitChange,

    /// <summary>One value that lies apart from all others, or a word such as <c>n/a</c>, stands for a missing value.</summary>
    Sentinel,

    /// <summary>A category is written in another way.</summary>
    RenamedCategory,

    /// <summary>Categories that the reference does not know.</summary>
    NewCategory,

    /// <summary>More or fewer rows have no value.</summary>
    MissingValues,

    /// <summary>Numbers are written as text, in a form that can be read as numbers.</summary>
    NumberFormat,

    /// <summary>What no other cause accounts for: the world has changed.</summary>
    TrueShift,
}
