using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV1006 by removing the sampling key, or by null where arguments behind it depend on its position.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LabelAsSamplingKeyFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LabelAsSamplingKey);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var argument = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ArgumentSyntax>();
            if (argument?.Parent is not ArgumentListSyntax list) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Remove the sampling key",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(Without(root!, argument, list))),
                    equivalenceKey: nameof(LabelAsSamplingKeyFixer)),
                diagnostic);
        }
    }

    private static SyntaxNode Without(SyntaxNode root, ArgumentSyntax argument, ArgumentListSyntax list)
    {
        var behind = list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1);
        if (argument.NameColon is null && behind.Any(other => other.NameColon is null))
        {
            var none = SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(argument.Expression);
            return root.ReplaceNode(argument.Expression, none);
        }

        var kept = behind.Any() ? SyntaxRemoveOptions.KeepUnbalancedDirectives : SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.KeepTrailingTrivia;
        return root.RemoveNode(argument, kept)!;
    }
}
