using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Lint.Suppressions;

/// <summary>
/// What a comment at a statement or member is about: all of it, or its head when it holds others. Who ignores a rule at a loop or a class means that line
/// and not everything in it.
/// </summary>
internal static class StatementScope
{
    /// <summary>The statement or member whose first token is <paramref name="token"/>.</summary>
    public static TextSpan? StartingWith(SyntaxToken token)
    {
        SyntaxNode? outermost = null;
        for (var node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (IsUnit(node)) outermost = node;
        }

        return outermost is null ? null : HeadOf(outermost);
    }

    /// <summary>The innermost statement or member that holds <paramref name="token"/>.</summary>
    public static TextSpan? Around(SyntaxToken token)
        => token.Parent?.FirstAncestorOrSelf<SyntaxNode>(IsUnit) is { } node ? HeadOf(node) : null;

    private static bool IsUnit(SyntaxNode node) => node is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax or UsingDirectiveSyntax;

    private static TextSpan HeadOf(SyntaxNode node)
    {
        if (node is GlobalStatementSyntax global) node = global.Statement;
        var body = node switch
        {
            BaseTypeDeclarationSyntax type => type.OpenBraceToken,
            NamespaceDeclarationSyntax space => space.OpenBraceToken,
            SwitchStatementSyntax @switch => @switch.OpenBraceToken,
            _ => node.ChildNodes().OfType<BlockSyntax>().FirstOrDefault()?.OpenBraceToken ?? default,
        };
        return body.Span.Length > 0 ? TextSpan.FromBounds(node.SpanStart, body.Span.End) : node.Span;
    }
}
