using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV6003 by clearing the gradients before the backward pass.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GradientsNotClearedFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.GradientsNotCleared);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(GradientsNotClearedAnalyzer.Optimizer, out var optimizer) || root is null) continue;
            if (InsertedStatement.Before(root.FindNode(diagnostic.Location.SourceSpan), $"{optimizer}.zero_grad();", root) is not { } changed) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Call {optimizer}.zero_grad()", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: nameof(GradientsNotClearedFixer)),
                diagnostic);
        }
    }
}
