using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV1006 by removing the sampling key, or by null where arguments behind it depend on its position.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LabelAsSamplingKeyFixer() : SyntaxFixer(RuleIds.LabelAsSamplingKey)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        var argument = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ArgumentSyntax>();
        return argument?.Parent is ArgumentListSyntax list ? ("Remove the sampling key", Without(root, argument, list)) : null;
    }

    private static SyntaxNode Without(SyntaxNode root, ArgumentSyntax argument, ArgumentListSyntax list)
    {
        var behind = list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1);
        if (argument.NameColon is null && behind.Any(other => other.NameColon is null))
        {
            var none = SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(argument.Expression);
            return root.ReplaceNode(argument.Expression, none);
        }

        var kept = behind.Any() ? SyntaxRemoveOptions.KeepUnbalancedDirectives : SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.KeepTrailingTrivia;
        return root.RemoveNode(argument, kept)!;
    }
}
