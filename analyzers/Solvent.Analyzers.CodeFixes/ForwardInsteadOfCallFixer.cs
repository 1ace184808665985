using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV6002 by calling <c>call</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ForwardInsteadOfCallFixer() : SyntaxFixer(RuleIds.ForwardInsteadOfCall)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not IdentifierNameSyntax name) return null;
        return ("Run the module by 'call'", root.ReplaceNode(name, SyntaxFactory.IdentifierName("call").WithTriviaFrom(name)));
    }
}
