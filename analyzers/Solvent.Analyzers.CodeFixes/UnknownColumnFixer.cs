using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3009 by the column whose name is most like the one that is not there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnknownColumnFixer() : SyntaxFixer(RuleIds.UnknownColumn)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(UnknownColumnAnalyzer.NearestColumn, out var nearest) || nearest is null) return null;
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax literal) return null;
        var name = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(literal);
        return ($"Use column '{nearest}'", root.ReplaceNode(literal, name));
    }
}
