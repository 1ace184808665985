using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>The bodies of a compilation as flow graphs, each made once.</summary>
internal sealed class BodySource(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxNode, ControlFlowGraph?> _graphs = new();

    /// <summary>True when the method is written in this compilation.</summary>
    public static bool HasSource(IMethodSymbol method) => !method.DeclaringSyntaxReferences.IsEmpty && !method.IsAbstract && !method.IsExtern;

    /// <summary>The graph of a method's body, or <see langword="null"/> when it has none. Local functions have theirs in the graph around.</summary>
    public ControlFlowGraph? Graph(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is { } syntax && Body(syntax) is { } body) return Graph(body, cancellationToken);
        }

        return null;
    }

    public ControlFlowGraph? Graph(SyntaxNode body, CancellationToken cancellationToken) => _graphs.GetOrAdd(body, _ => Create(body, cancellationToken));

    /// <summary>The values that members of a type are declared with, in source order.</summary>
    public IEnumerable<(ISymbol Member, IOperation Value)> Initializers(ITypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || member.IsImplicitlyDeclared || member is not (IFieldSymbol or IPropertySymbol)) continue;
            var initializer = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).Select(syntax => syntax switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            }).FirstOrDefault(value => value is not null);
            if (initializer is not null && Model(initializer).GetOperation(initializer, cancellationToken) is ISymbolInitializerOperation { Value: { } value }) yield return (member, value);
        }
    }

    private ControlFlowGraph? Create(SyntaxNode body, CancellationToken cancellationToken)
    {
        var root = Model(body).GetOperation(body, cancellationToken);
        while (root?.Parent is not null) root = root.Parent;
        return root switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellationToken),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellationToken),
            IBlockOperation block => ControlFlowGraph.Create(block, cancellationToken),
            _ => null,
        };
    }

    /// <summary>In a run of analyzers, a compilation gives the model that all of them share.</summary>
    private SemanticModel Model(SyntaxNode node) => compilation.GetSemanticModel(node.SyntaxTree);

    private static SyntaxNode? Body(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method when method.Body is not null || method.ExpressionBody is not null => method,
        AccessorDeclarationSyntax accessor when accessor.Body is not null || accessor.ExpressionBody is not null => accessor,
        ArrowExpressionClauseSyntax arrow => arrow,
        CompilationUnitSyntax program => program,
        _ => null,
    };
}
