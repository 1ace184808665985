using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>
/// Fixes SLV5001 by removing a statement that does nothing but show a value. What is written to a console may have to be logged, which is for its
/// author to decide.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NotebookDisplayFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NotebookDisplay);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement } call) return;
        if (!OnlyShows(call)) return;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Remove the display",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives)!)),
                equivalenceKey: nameof(NotebookDisplayFixer)),
            context.Diagnostics);
    }

    /// <summary>Whether nothing else happens: what is shown is named, not computed.</summary>
    private static bool OnlyShows(InvocationExpressionSyntax call)
        => !(call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && name.StartsWith("Write", StringComparison.Ordinal))
            && call.DescendantNodes().All(node =>
                node is SimpleNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ArgumentListSyntax or ArgumentSyntax or NameColonSyntax);
}
