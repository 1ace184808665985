using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.LanguageServices.Signatures;

/// <summary>The methods, constructors and indexers that a call can mean.</summary>
/// <param name="model">The meaning of the cell.</param>
internal sealed class CallCandidates(SemanticModel model)
{
    /// <summary>The candidates, those with fewer parameters first.</summary>
    public IReadOnlyList<ISymbol> Of(SyntaxNode call, CancellationToken cancellationToken) =>
    [
        .. All(call, cancellationToken)
            .Where(symbol => model.IsAccessible(call.SpanStart, symbol))
            .OrderBy(symbol => Parameters(symbol).Length),
    ];

    /// <summary>The parameters of a candidate.</summary>
    public static IReadOnlyList<IParameterSymbol> ParametersOf(ISymbol symbol) => Parameters(symbol);

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private IEnumerable<ISymbol> All(SyntaxNode call, CancellationToken cancellationToken)
    {
        switch (call)
        {
            case InvocationExpressionSyntax invocation:
                var group = model.GetMemberGroup(invocation.Expression, cancellationToken);
                return !group.IsEmpty ? group : Invoke(model.GetTypeInfo(invocation.Expression, cancellationToken).Type);
            case BaseObjectCreationExpressionSyntax creation:
                return Constructors(model.GetTypeInfo(creation, cancellationToken).Type);
            case ElementAccessExpressionSyntax access:
                return model.GetIndexerGroup(access.Expression, cancellationToken);
            case ElementBindingExpressionSyntax { Parent: var parent } when parent?.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional:
                return model.GetIndexerGroup(conditional.Expression, cancellationToken);
            case ConstructorInitializerSyntax { Parent: ConstructorDeclarationSyntax constructor } initializer:
                var type = model.GetDeclaredSymbol(constructor, cancellationToken)?.ContainingType;
                return Constructors(initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.BaseKeyword) ? type?.BaseType : type);
            case PrimaryConstructorBaseTypeSyntax primary:
                return Constructors(model.GetTypeInfo(primary.Type, cancellationToken).Type);
            default:
                return model.GetMemberGroup(call, cancellationToken);
        }
    }

    private static IEnumerable<ISymbol> Invoke(ITypeSymbol? type) => type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];

    private static ImmutableArray<IMethodSymbol> Constructors(ITypeSymbol? type) => type is INamedTypeSymbol named ? named.InstanceConstructors : [];
}
