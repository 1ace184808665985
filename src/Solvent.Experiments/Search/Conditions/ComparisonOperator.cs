namespace Solvent.Experiments.Search;

/// <summary>How a value is compared.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>The pattern of SQL: <c>%</c> for any text, <c>_</c> for a character, <c>\</c> before one that means itself. Case does not count.</summary>
    Like,
    NotLike,

    /// <summary>The text occurs in the value. Case does not count.</summary>
    Contains,
    NotContains,
}
