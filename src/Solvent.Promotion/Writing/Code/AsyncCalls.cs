using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Finds calls in async code that block although the same can be awaited.</summary>
internal static class AsyncCalls
{
    /// <summary>The method to await in place of one that blocks.</summary>
    public static IMethodSymbol? Find(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length > 0 || method.IsGenericMethod || method.ReducedFrom is not null || method.ContainingType is not { } type) return null;
        if (!IsDirect(call) || call.Expression is not (MemberAccessExpressionSyntax or IdentifierNameSyntax) || call.Parent is ConditionalAccessExpressionSyntax) return null;
        if (call.ArgumentList.Arguments.Count != method.Parameters.Length || call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null || argument.RefKindKeyword.RawKind != 0)) return null;
        if (method.Parameters.Any(parameter => parameter.Type.IsRefLikeType)) return null;
        return Members(type, method.Name + "Async").Where(other => other.IsStatic == method.IsStatic && IsSame(other, method)).OrderByDescending(TakesToken).FirstOrDefault();
    }

    /// <summary>Whether the last parameter is a token.</summary>
    public static bool TakesToken(IMethodSymbol method) => method.Parameters is [.., { Type.Name: "CancellationToken" }];

    private static IEnumerable<IMethodSymbol> Members(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name).OfType<IMethodSymbol>()) yield return member;
        }
    }

    private static bool IsSame(IMethodSymbol other, IMethodSymbol method)
    {
        var count = other.Parameters.Length - (TakesToken(other) ? 1 : 0);
        if (other.DeclaredAccessibility != Accessibility.Public || other.IsGenericMethod || count != method.Parameters.Length) return false;
        if (!other.Parameters.Take(count).Zip(method.Parameters).All(pair => SymbolEqualityComparer.Default.Equals(pair.First.Type, pair.Second.Type))) return false;
        return other.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } task
            && (task.TypeArguments is [var value] ? SymbolEqualityComparer.Default.Equals(value, method.ReturnType) : method.ReturnsVoid);
    }

    /// <summary>Whether the code of the method itself makes the call, and no lambda, query or lock in it.</summary>
    private static bool IsDirect(SyntaxNode call)
    {
        for (var node = call.Parent; node is not null; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or LockStatementSyntax) return false;
            // Only the outermost function is a method of the pipeline.
            if (node is LocalFunctionStatementSyntax) return node.Parent is BlockSyntax { Parent: MethodDeclarationSyntax };
        }

        return true;
    }
}
