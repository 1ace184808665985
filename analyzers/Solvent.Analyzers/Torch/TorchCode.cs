using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Torch;

/// <summary>
/// Tells the code of TorchSharp from other code. Its packages are large and often not there, so a name that binds to nothing counts in a file
/// that imports TorchSharp.
/// </summary>
internal static class TorchCode
{
    private const string Library = "TorchSharp";

    /// <summary>True when some file imports TorchSharp.</summary>
    public static bool IsUsedIn(Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.Any(tree => Imports(tree.GetRoot(cancellationToken)));

    /// <summary>The name of the method that <paramref name="call"/> calls, as it is written.</summary>
    public static string? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>True when <paramref name="call"/> calls a method of TorchSharp, of a module, or one that is not known.</summary>
    public static bool IsTorch(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(call, cancellationToken) switch
        {
            { Symbol: { } symbol } => IsOfLibrary(symbol) || IsModule(symbol.ContainingType),
            { CandidateSymbols: [var candidate, ..] } => IsOfLibrary(candidate) || IsModule(candidate.ContainingType),
            _ => Imports(call.SyntaxTree.GetRoot(cancellationToken)),
        };

    /// <summary>True for a network: a class that derives from <c>nn.Module</c>.</summary>
    public static bool IsModule(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "Module" or "HookableModule" && (current.TypeKind == TypeKind.Error || IsOfLibrary(current))) return true;
        }

        return false;
    }

    public static bool IsOfLibrary(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space?.Name == Library;
    }

    /// <summary>True when a file, or a namespace in it, imports TorchSharp.</summary>
    public static bool Imports(SyntaxNode root)
        => root is CompilationUnitSyntax unit
            && (unit.Usings.Any(IsTorch) || unit.Members.OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Usings.Any(IsTorch)));

    private static bool IsTorch(UsingDirectiveSyntax directive)
        => directive.NamespaceOrType.ToString() is var name && (name == Library || name.StartsWith(Library + ".", StringComparison.Ordinal));
}
