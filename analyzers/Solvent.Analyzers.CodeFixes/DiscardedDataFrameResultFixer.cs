using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV3002 by assigning the result back to the variable or column that it was computed from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DiscardedDataFrameResultFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DiscardedDataFrameResult);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax } call) return;
        if (model is null || Source(call) is not { } source || !AssignedBack.Fits(call, source, model, cancellationToken)) return;

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Assign the result to '{source}'",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, AssignedBack.Assignment(call, source)))),
                equivalenceKey: nameof(DiscardedDataFrameResultFixer)),
            context.Diagnostics);
    }

    /// <summary>What the calls start from: a variable, or a column of one.</summary>
    private static ExpressionSyntax? Source(InvocationExpressionSyntax call)
    {
        ExpressionSyntax current = call;
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }) current = access.Expression;
        return current is IdentifierNameSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax ? current : null;
    }
}
