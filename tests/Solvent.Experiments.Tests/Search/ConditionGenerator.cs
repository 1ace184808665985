using CsCheck;
using Solvent.Experiments.Search;

namespace Solvent.Experiments.Tests.Search;

/// <summary>Conditions of all kinds, over any fields.</summary>
internal static class ConditionGenerator
{
    private static readonly Gen<string> AnyName = Gen.OneOf(
        Gen.OneOf("auc", "trees", "and", "in", "nan", "ÄPFEL", "run", "my metric", "a\"b", "c`d", "loss/val", "model.depth", "metrics.x", "-x", "数", "1e5"),
        Gen.String[Gen.Char[' ', '\u02ff'], 1, 6]);

    private static readonly Gen<FieldName> AnyField = Gen.Select(Gen.Enum<FieldScope>(), AnyName, (scope, name) => new FieldName(scope, name));

    private static readonly Gen<Literal> AnyLiteral = Gen.OneOf(
        Gen.Double.Select(number => (Literal)new NumberLiteral(number)),
        Gen.OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1, -1e-300).Select(number => (Literal)new NumberLiteral(number)),
        Gen.String[Gen.Char[' ', '\u02ff'], 0, 8].Select(text => (Literal)new TextLiteral(text)));

    private static readonly Gen<Condition> AnyComparison = Gen.OneOf(
        AnyField.Select(field => (Condition)new MissingCondition(field)),
        Gen.Select(AnyField, Gen.Enum<ComparisonOperator>(), AnyLiteral, (field, comparison, value) => (Condition)new ComparisonCondition(field, comparison, value)),
        Gen.Select(AnyField, AnyLiteral.List[1, 4], Gen.Bool, (field, values, isNegated) => (Condition)new InCondition(field, values, isNegated)));

    /// <summary>Any condition.</summary>
    public static Gen<Condition> Any { get; } = Of(AnyComparison, depth: 4);

    /// <summary>Comparisons joined in all ways.</summary>
    public static Gen<Condition> Of(Gen<Condition> comparisons, int depth)
    {
        if (depth == 0) return comparisons;
        var inner = Of(comparisons, depth - 1);
        return Gen.OneOf(
            comparisons,
            inner.Select(condition => (Condition)new NotCondition(condition)),
            Gen.Select(inner, inner, (left, right) => (Condition)new AndCondition(left, right)),
            Gen.Select(inner, inner, (left, right) => (Condition)new OrCondition(left, right)));
    }
}
