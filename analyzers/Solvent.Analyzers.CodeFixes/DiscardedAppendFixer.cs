using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>
/// Fixes SLV3001 by assigning the result back. A variable declared with <c>var</c> has the type of its first step, which no longer pipeline
/// fits, so it is declared as <c>IEstimator&lt;ITransformer&gt;</c> when everything still compiles then.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DiscardedAppendFixer : CodeFixProvider
{
    private const string AnyPipeline = "IEstimator<ITransformer>";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DiscardedAppend);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax } append) return;
        if (model is null || Receiver(append) is not { } receiver) return;

        var fixedRoot = AssignedBack.Fits(append, receiver, model, cancellationToken)
            ? root.ReplaceNode(append, AssignedBack.Assignment(append, receiver))
            : await Redeclared(context.Document, root, append, receiver, model, cancellationToken).ConfigureAwait(false);
        if (fixedRoot is null) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Assign the longer pipeline to '{receiver}'",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot)),
                equivalenceKey: nameof(DiscardedAppendFixer)),
            context.Diagnostics);
    }

    /// <summary>What the chain of appends starts from, when something can be assigned to it.</summary>
    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax append)
    {
        ExpressionSyntax current = append;
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendCacheCheckpoint" } access })
        {
            current = access.Expression;
        }

        return current is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } ? current : null;
    }

    private static async Task<SyntaxNode?> Redeclared(
        Document document, SyntaxNode root, InvocationExpressionSyntax append, ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(receiver, cancellationToken).Symbol is not ILocalSymbol { IsForEach: false, IsUsing: false, IsRef: false } local) return null;
        var declarator = local.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).FirstOrDefault();
        if (declarator?.SyntaxTree != root.SyntaxTree || declarator.Parent is not VariableDeclarationSyntax { Type.IsVar: true } declaration) return null;

        var changed = root.ReplaceNodes(
            new SyntaxNode[] { append, declaration.Type },
            (node, _) => node == append ? AssignedBack.Assignment(append, receiver) : SyntaxFactory.ParseTypeName(AnyPipeline).WithTriviaFrom(node));
        var errorsBefore = CountErrors(model, cancellationToken);
        var changedModel = await document.WithSyntaxRoot(changed).GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return changedModel is not null && CountErrors(changedModel, cancellationToken) <= errorsBefore ? changed : null;
    }

    private static int CountErrors(SemanticModel model, CancellationToken cancellationToken)
        => model.GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
