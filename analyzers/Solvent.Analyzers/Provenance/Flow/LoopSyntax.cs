using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Provenance;

/// <summary>The syntax of loops.</summary>
internal static class LoopSyntax
{
    /// <summary>What the loop <paramref name="node"/> repeats, or <see langword="null"/> when it is no loop.</summary>
    public static SyntaxNode? Repeated(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax loop => loop.Statement,
        ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax => node,
        _ => null,
    };

    /// <summary>Where the variable of a loop over elements gets its value: in the body, which has another one in each turn.</summary>
    public static SyntaxNode ElementPlace(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is CommonForEachStatementSyntax loop) return loop.Statement.Span.Contains(node.Span) ? node : loop.Statement;
            if (ancestor is StatementSyntax) return node;
        }

        return node;
    }
}
