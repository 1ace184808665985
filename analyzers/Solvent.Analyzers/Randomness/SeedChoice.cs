using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Randomness;

/// <summary>Tells generators without a seed that only stand in for one that the caller may give.</summary>
internal static class SeedChoice
{
    /// <summary>
    /// Whether a caller can choose: <c>random ?? new Random()</c>, a parameter for a seed or a generator, here or in an overload, or a field or
    /// property that anybody may set.
    /// </summary>
    public static bool IsOpen(SyntaxNode source, ISymbol? holder, ISymbol container, RandomTypes types)
        => source.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } or ConditionalExpressionSyntax
            || source.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }
            || TakesSeed(container, types)
            || holder is IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: > Accessibility.Protected } or IPropertySymbol { SetMethod.DeclaredAccessibility: > Accessibility.Protected };

    private static bool TakesSeed(ISymbol container, RandomTypes types)
    {
        var overloads = container.ContainingType?.GetMembers(container.Name).OfType<IMethodSymbol>() ?? [];
        return (container is IMethodSymbol method ? overloads.Append(method) : overloads).SelectMany(overload => overload.Parameters)
            .Any(parameter => parameter.Name.IndexOf("seed", StringComparison.OrdinalIgnoreCase) >= 0 || types.IsGenerator(parameter.Type));
    }
}
