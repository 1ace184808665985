using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>A statement that is put before another.</summary>
internal static class InsertedStatement
{
    /// <summary>The root with <paramref name="code"/> before the statement that <paramref name="node"/> is in, or <see langword="null"/> where no statement can stand.</summary>
    public static SyntaxNode? Before(SyntaxNode node, string code, SyntaxNode root)
    {
        foreach (var statement in node.AncestorsAndSelf())
        {
            if (statement is AnonymousFunctionExpressionSyntax) return null;
            if (statement is not StatementSyntax || statement is BlockSyntax) continue;
            var place = statement.Parent is GlobalStatementSyntax global ? global : statement;
            if (place.Parent is not (BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax)) continue;

            // Blank lines stay above both, and comments above what they are written for.
            var leading = place.GetLeadingTrivia();
            var blank = SyntaxFactory.TriviaList(leading.TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
            var parsed = SyntaxFactory.ParseStatement(code).WithLeadingTrivia(blank.AddRange(Indentation(leading))).WithTrailingTrivia(EndOfLine(root));
            SyntaxNode inserted = place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(parsed) : parsed;
            var marked = new SyntaxAnnotation();
            root = root.ReplaceNode(place, place.WithLeadingTrivia(leading.Skip(blank.Count)).WithAdditionalAnnotations(marked));
            return root.InsertNodesBefore(root.GetAnnotatedNodes(marked).First(), [inserted]);
        }

        return null;
    }

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading)
        => leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading[leading.Count - 1]) : default;

    /// <summary>The end of a line as the file writes it.</summary>
    private static SyntaxTrivia EndOfLine(SyntaxNode root)
        => root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end : SyntaxFactory.EndOfLine("\n");
}
