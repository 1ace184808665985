using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3003 by evaluating the label that the model was trained on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EvaluatedLabelFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.EvaluatedLabel);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(EvaluatedLabelAnalyzer.TrainedLabel, out var label) || label is null) continue;
            if (root?.FindNode(diagnostic.Location.SourceSpan) is not { } node || Fixed(root, node, label) is not { } changed) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Evaluate '{label}'", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: nameof(EvaluatedLabelFixer)),
                diagnostic);
        }
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
