using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>Reads literals of C#: <c>100</c>, <c>-0.5f</c>, <c>"a"</c>, <c>[64, 32]</c>.</summary>
internal static class ParameterLiteral
{
    /// <summary>The elements of an array; <see langword="null"/> for anything else.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax expression) => expression switch
    {
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax)
            => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => null,
    };

    /// <summary>The keyword of the type of a literal; <see langword="null"/> for anything else.</summary>
    public static string? KindOf(ExpressionSyntax expression) => Value(expression) switch
    {
        int => "int",
        long => "long",
        uint => "uint",
        ulong => "ulong",
        double => "double",
        float => "float",
        decimal => "decimal",
        bool => "bool",
        string => "string",
        char => "char",
        _ => null,
    };

    /// <summary>What a literal stands for, as text; <see langword="null"/> for anything else.</summary>
    public static string? TextOf(ExpressionSyntax expression) => Value(expression) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static object? Value(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Value(inner.Expression),
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryPlusExpression } plus => Value(plus.Operand),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Value(minus.Operand) switch
        {
            int number => -number,
            long number => -number,
            // The least numbers are written as the negative of what has another type.
            uint number when number == (uint)int.MaxValue + 1 => int.MinValue,
            uint number => -(long)number,
            ulong number when number == (ulong)long.MaxValue + 1 => long.MinValue,
            double number => -number,
            float number => -number,
            decimal number => -number,
            _ => null,
        },
        _ => null,
    };
}
