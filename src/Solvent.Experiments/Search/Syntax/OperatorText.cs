namespace Solvent.Experiments.Search;

/// <summary>How operators are written.</summary>
internal static class OperatorText
{
    public const string All = "=, !=, >, >=, <, <=, ~ (contains), like, in (…) and 'is missing'";

    public static ComparisonOperator? Read(string text) => text switch
    {
        "=" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "~" => ComparisonOperator.Contains,
        "!~" => ComparisonOperator.NotContains,
        _ => null,
    };

    public static string Write(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Like => "like",
        ComparisonOperator.NotLike => "not like",
        ComparisonOperator.Contains => "~",
        ComparisonOperator.NotContains => "!~",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, message: null),
    };
}
