using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV1007 by cross-validating the train part of the same split.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CrossValidationDataFixer() : SyntaxFixer(RuleIds.CrossValidationData)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey(CrossValidationDataAnalyzer.IsTestSet)) return null;
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not MemberAccessExpressionSyntax access) return null;
        var train = access.WithName(SyntaxFactory.IdentifierName("TrainSet").WithTriviaFrom(access.Name));
        return ("Cross-validate the train part", root.ReplaceNode(access, train));
    }
}
