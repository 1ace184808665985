using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Values;

internal sealed partial class ValueFlow
{
    private static int Ordinal(IFieldSymbol field)
    {
        var elements = field.ContainingType.TupleElements;
        for (var index = 0; index < elements.Length; index++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[index].CorrespondingTupleField, field.CorrespondingTupleField)) return index;
        }

        return int.MaxValue;
    }

    private static bool Contains(Definition definition, SyntaxNode place)
        => definition.Value.Syntax.SyntaxTree == place.SyntaxTree && definition.Value.Syntax.Span.Contains(place.Span);

    private static SyntaxNode? Declaration(ISymbol variable) => variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    private static SyntaxNode? Function(SyntaxNode? place)
        => place?.FirstAncestorOrSelf<SyntaxNode>(node => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);

    private static bool ShareLoop(SyntaxNode definition, SyntaxNode place)
        => place.Ancestors().Any(node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax && node.Span.Contains(definition.Span));

    private static bool Encloses(SyntaxNode definition, SyntaxNode place)
        => definition.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax) is { } list
            && list.Span.Contains(place.Span)
            && definition.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax)?.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax;
}
