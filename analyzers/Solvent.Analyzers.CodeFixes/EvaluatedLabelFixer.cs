using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3003 by evaluating the label that the model was trained on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EvaluatedLabelFixer() : SyntaxFixer(RuleIds.EvaluatedLabel)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(EvaluatedLabelAnalyzer.TrainedLabel, out var label) || label is null) return null;
        return Fixed(root, root.FindNode(diagnostic.Location.SourceSpan), label) is { } changed ? ($"Evaluate '{label}'", changed) : null;
    }

    private static SyntaxNode? Fixed(SyntaxNode root, SyntaxNode node, string label)
    {
        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(label));
        if (node is ArgumentSyntax argument) return root.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression));
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return null;

        // The label that nobody named is passed by name, so that it may stand behind whatever is there.
        var named = SyntaxFactory.Argument(SyntaxFactory.NameColon("labelColumnName"), default, literal.WithLeadingTrivia(SyntaxFactory.Space));
        if (call.ArgumentList.Arguments.Any()) named = named.WithLeadingTrivia(SyntaxFactory.Space);
        return root.ReplaceNode(call, call.AddArgumentListArguments(named));
    }
}
