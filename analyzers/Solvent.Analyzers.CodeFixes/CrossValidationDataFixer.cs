using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV1007 by cross-validating the train part of the same split.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CrossValidationDataFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.CrossValidationData);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.ContainsKey(CrossValidationDataAnalyzer.IsTestSet)) continue;
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not MemberAccessExpressionSyntax access) continue;
            var train = access.WithName(SyntaxFactory.IdentifierName("TrainSet").WithTriviaFrom(access.Name));
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Cross-validate the train part",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(access, train))),
                    equivalenceKey: nameof(CrossValidationDataFixer)),
                diagnostic);
        }
    }
}
