using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV1005 by removing the label from the inputs of <c>Concatenate</c>, as long as an input is left.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LabelInFeaturesFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LabelInFeatures);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.ContainsKey(LabelInFeaturesAnalyzer.IsRemovable)) continue;
            if (root?.FindNode(diagnostic.Location.SourceSpan) is not { } node || Element(node) is not { } element) continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    "Remove the label from the features",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.RemoveNode(element, Kept(element))!)),
                    equivalenceKey: nameof(LabelInFeaturesFixer)),
                diagnostic);
        }
    }

    /// <summary>Behind the last element stands the space or line break before the closing bracket.</summary>
    private static SyntaxRemoveOptions Kept(SyntaxNode element)
        => element.GetLastToken().GetNextToken().IsKind(SyntaxKind.CommaToken)
            ? SyntaxRemoveOptions.KeepUnbalancedDirectives
            : SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.KeepTrailingTrivia;

    /// <summary>The element of a list to remove, or <see langword="null"/> when it is the last one left.</summary>
    private static SyntaxNode? Element(SyntaxNode node)
    {
        foreach (var element in node.AncestorsAndSelf())
        {
            switch (element.Parent)
            {
                // The first argument names the output.
                case ArgumentListSyntax arguments:
                    return arguments.Arguments.Count > 2 ? element : null;
                case InitializerExpressionSyntax initializer:
                    return initializer.Expressions.Count > 1 ? element : null;
                case CollectionExpressionSyntax collection:
                    return collection.Elements.Count > 1 ? element : null;
            }
        }

        return null;
    }
}
