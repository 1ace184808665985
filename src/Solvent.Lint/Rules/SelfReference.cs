using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;

namespace Solvent.Lint.Rules;

/// <summary>Tells whether a value that is assigned depends on what it replaces, and whether it then changes with each assignment.</summary>
internal static class SelfReference
{
    // Where a value is and in which mode it works can be set again and again.
    private static readonly HashSet<string> Moves = new(StringComparer.Ordinal) { "to", "cuda", "cpu", "eval", "train", "Trim", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant" };

    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal) { "Length", "LongLength", "Count", "Schema", "shape", "GetType" };

    /// <summary>Whether the value reads the target.</summary>
    /// <param name="value">What is assigned.</param>
    /// <param name="target">What it is assigned to, as it is written: <c>df["Price"]</c>.</param>
    /// <param name="variable">The variable that the target is, or is a part of.</param>
    /// <param name="code">The code of the cell.</param>
    public static bool Reads(ExpressionSyntax value, string target, string variable, CellCode code)
        // A function that calls itself is not computed from itself.
        => value is not AnonymousFunctionExpressionSyntax && value
        .DescendantNodesAndSelf(node => !IsNameOf(node))
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == variable && !IsNameOf(name.Parent?.Parent?.Parent) && code.IsOfNotebook(name.Identifier) && !IsSize(name) && IsTarget(name, target, variable));

    /// <summary>Whether a second assignment gives what the first gave.</summary>
    public static bool IsStable(ExpressionSyntax value, string target) => value switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Is(coalesce.Left, target),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression } => true,
        ConditionalExpressionSyntax choice => IsChoice(choice.WhenTrue, target) && IsChoice(choice.WhenFalse, target),
        WithExpressionSyntax with => Is(with.Expression, target) && !with.Initializer.ToString().Contains(target, StringComparison.Ordinal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Max" or "Min" or "Clamp" or "GetFullPath" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var receiver } }
            => Moves.Contains(method) && (Is(receiver, target) || IsStable(receiver, target)),
        ParenthesizedExpressionSyntax parenthesized => IsStable(parenthesized.Expression, target),
        CastExpressionSyntax cast => Is(cast.Expression, target) || IsStable(cast.Expression, target),
        _ => Is(value, target),
    };

    /// <summary>A choice between what is there and something else is made once.</summary>
    private static bool IsChoice(ExpressionSyntax value, string target)
        => Is(value, target) || !value.ToString().Contains(target, StringComparison.Ordinal);

    private static bool Is(ExpressionSyntax value, string target) => Spelling(value) == target;

    /// <summary>Whether the name is read as the target: <c>df["a"]</c> is not read by <c>df["b"]</c>.</summary>
    private static bool IsTarget(IdentifierNameSyntax name, string target, string variable)
    {
        if (target == variable) return true;
        SyntaxNode place = name;
        while (true)
        {
            if (Spelling(place) == target) return true;
            if (place.Parent is ElementAccessExpressionSyntax element && element.Expression == place) place = element;
            else if (place.Parent is MemberAccessExpressionSyntax access && access.Expression == place) place = access;
            else return place == name;
        }
    }

    private static bool IsSize(IdentifierNameSyntax name)
        => name.Parent is MemberAccessExpressionSyntax access && access.Expression == name && Sizes.Contains(access.Name.Identifier.ValueText);

    private static bool IsNameOf(SyntaxNode? node) => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static string Spelling(SyntaxNode node) => node.NormalizeWhitespace(indentation: "", eol: " ").ToString();
}
