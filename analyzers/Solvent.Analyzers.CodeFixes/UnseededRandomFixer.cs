using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV2002 by passing a seed, where the generator is created there and takes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnseededRandomFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnseededRandom);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax creation || model is null) return;
        if (model.GetTypeInfo(creation, context.CancellationToken).Type is not INamedTypeSymbol type || !type.InstanceConstructors.Any(TakesSeed)) return;

        var seed = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(1)));
        var arguments = SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(seed));
        var seeded = creation.WithArgumentList(creation.ArgumentList is { } given ? arguments.WithTriviaFrom(given) : arguments);
        context.RegisterCodeFix(
            CodeAction.Create(
                "Pass a seed",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(creation, seeded))),
                equivalenceKey: nameof(UnseededRandomFixer)),
            context.Diagnostics);
    }

    private static bool TakesSeed(IMethodSymbol constructor) => constructor.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }];
}
