using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Solvent.Analyzers.Rules;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV2003 by pinning the package to the version in use; there is no fix when that is not known.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PackageWithoutVersionFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PackageWithoutVersion);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(PackageWithoutVersionAnalyzer.Pinned, out var pinned) || pinned is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Pin to {pinned}",
                    token => ReplaceAsync(context.Document, diagnostic.Location.SourceSpan, pinned, token),
                    equivalenceKey: nameof(PackageWithoutVersionFixer)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ReplaceAsync(Document document, TextSpan span, string pinned, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.Replace(span, pinned));
    }
}
