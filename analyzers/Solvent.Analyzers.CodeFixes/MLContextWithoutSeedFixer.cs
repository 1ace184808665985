using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV2001 by passing <c>seed: 1</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MLContextWithoutSeedFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MLContextWithoutSeed);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax creation) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                "Pass seed: 1",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(creation, WithSeed(creation)))),
                equivalenceKey: nameof(MLContextWithoutSeedFixer)),
            context.Diagnostics);
    }

    private static BaseObjectCreationExpressionSyntax WithSeed(BaseObjectCreationExpressionSyntax creation)
    {
        var arguments = SyntaxFactory.ParseArgumentList("(seed: 1)");
        if (creation.ArgumentList is { } existing) return creation.WithArgumentList(arguments.WithTriviaFrom(existing));

        // Without an argument list there is an initializer, and the space before it hangs on the type.
        var explicitCreation = (ObjectCreationExpressionSyntax)creation;
        return explicitCreation
            .WithType(explicitCreation.Type.WithoutTrailingTrivia())
            .WithArgumentList(arguments.WithTrailingTrivia(explicitCreation.Type.GetTrailingTrivia()));
    }
}
