using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>Tells, also where the packages of a web service are not there, what runs for each request.</summary>
internal static class RequestHandlers
{
    /// <summary>True for a method that answers requests, and for the constructor of an object that is made for one.</summary>
    public static bool Is(IMethodSymbol method)
        => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "FunctionNameAttribute" or "FunctionAttribute" or "FunctionName" or "Function")
            || (IsMadeForRequest(method.ContainingType) && method is { IsStatic: false });

    /// <summary>True for a controller, a page or a hub, by its base type or its attribute.</summary>
    public static bool IsMadeForRequest(INamedTypeSymbol? type)
    {
        if (type is null) return false;
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ApiControllerAttribute" or "ApiController")) return true;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name is "ControllerBase" or "Controller" or "ApiController" or "PageModel" or "Hub") return true;
        }

        return false;
    }

    /// <summary>The method whose body <paramref name="operation"/> is part of.</summary>
    public static IMethodSymbol? MethodOf(IOperation operation)
        => operation.Syntax.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration
            ? operation.SemanticModel?.GetDeclaredSymbol(declaration) as IMethodSymbol
            : null;
}
