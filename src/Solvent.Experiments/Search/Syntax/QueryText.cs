namespace Solvent.Experiments.Search;

/// <summary>Writes conditions so that they can be read again.</summary>
internal static class QueryText
{
    public static string Of(Condition condition) => condition switch
    {
        // What is joined to the right was written in parentheses.
        AndCondition and => $"{Operand(and.Left, isLeft: true, and)} and {Operand(and.Right, isLeft: false, and)}",
        OrCondition or => $"{Operand(or.Left, isLeft: true, or)} or {Operand(or.Right, isLeft: false, or)}",
        NotCondition { Inner: MissingCondition missing } => $"{Of(missing.Field)} is not missing",
        NotCondition { Inner: AndCondition or OrCondition } not => $"not ({Of(not.Inner)})",
        NotCondition not => $"not {Of(not.Inner)}",
        MissingCondition missing => $"{Of(missing.Field)} is missing",
        InCondition many => $"{Of(many.Field)} {(many.IsNegated ? "not in" : "in")} ({string.Join(", ", many.Values.Select(Of))})",
        ComparisonCondition comparison => $"{Of(comparison.Field)} {OperatorText.Write(comparison.Operator)} {Of(comparison.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, message: null),
    };

    public static string Of(FieldName field)
        => FieldName.PrefixOf(field.Scope) is { } prefix ? $"{prefix}.{Name(field.Name, isBare: false)}" : Name(field.Name, isBare: true);

    public static string Of(Literal literal) => literal switch
    {
        NumberLiteral number => NumberText.Write(number.Value),
        TextLiteral text => $"'{text.Text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => throw new ArgumentOutOfRangeException(nameof(literal), literal, message: null),
    };

    /// <summary>A name without quotes where it can do without.</summary>
    private static string Name(string name, bool isBare)
    {
        var isPlain = char.IsAsciiLetter(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_')
            && !(isBare && (QueryKeywords.Contains(name) || NumberText.ReadSpecial(name) is not null));
        return isPlain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Operand(Condition operand, bool isLeft, Condition parent)
    {
        var needsParentheses = (operand, parent) switch
        {
            (OrCondition, AndCondition) => true,
            (AndCondition, AndCondition) or (OrCondition, OrCondition) => !isLeft,
            _ => false,
        };
        return needsParentheses ? $"({Of(operand)})" : Of(operand);
    }
}
