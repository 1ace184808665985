using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>A fix of one rule that needs no more than the syntax of the file.</summary>
public abstract class SyntaxFixer : CodeFixProvider
{
    private protected SyntaxFixer(string rule) => FixableDiagnosticIds = ImmutableArray.Create(rule);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Fix(root, diagnostic) is not { } fix) continue;
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fix.Root)), equivalenceKey: GetType().Name), diagnostic);
        }
    }

    /// <summary>What the fix is called and the file after it, or <see langword="null"/> where there is none.</summary>
    private protected abstract (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic);
}
