using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Finds calls that could be cancelled and are not.</summary>
internal sealed class CancellationCalls(SemanticModel model)
{
    /// <summary>
    /// The parameter that a token is to be given to: its name where it is optional, empty where another overload has it last, <see langword="null"/> where there is none.
    /// </summary>
    public string? ParameterFor(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        // What follows a lambda that is a tree must not change, and a call in one is never made.
        if (call.ArgumentList.Arguments.Any(argument => IsToken(model.GetTypeInfo(argument.Expression).Type))) return null;
        if (method.Parameters.LastOrDefault(parameter => IsToken(parameter.Type)) is { } optional)
        {
            return optional.IsOptional ? optional.Name : null;
        }

        if (method.Parameters.Any(parameter => parameter.IsOptional || parameter.IsParams) || call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null)) return null;
        var original = method.OriginalDefinition;
        var overload = original.ContainingType?.GetMembers(original.Name).OfType<IMethodSymbol>().FirstOrDefault(other => HasTokenMore(other, original));
        return overload is null ? null : "";
    }

    private static bool HasTokenMore(IMethodSymbol other, IMethodSymbol method)
        => other.IsStatic == method.IsStatic && other.Arity == method.Arity && other.DeclaredAccessibility == Accessibility.Public
            && other.Parameters.Length == method.Parameters.Length + 1
            && IsToken(other.Parameters[^1].Type)
            && SymbolEqualityComparer.Default.Equals(other.ReturnType, method.ReturnType)
            && other.Parameters.Zip(method.Parameters).All(pair => SymbolEqualityComparer.Default.Equals(pair.First.Type, pair.Second.Type));

    private static bool IsToken(ITypeSymbol? type) => type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };
}
