using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV4011 by removing the comment with its lines.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CommentedOutCodeFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.CommentedOutCode);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await RemoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Remove the comment",
                token => RemoveAsync(context.Document, context.Diagnostics, token),
                equivalenceKey: nameof(CommentedOutCodeFixer)),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> RemoveAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = diagnostics
            .Select(diagnostic => Lines(text, diagnostic.Location.SourceSpan))
            .OrderBy(span => span.Start)
            .Select(span => new TextChange(span, ""));
        return document.WithText(text.WithChanges(changes));
    }

    /// <summary>The whole lines, with their ends; the last line of a file takes the end of the one before.</summary>
    private static TextSpan Lines(SourceText text, TextSpan comment)
    {
        var first = text.Lines.GetLineFromPosition(comment.Start);
        var last = text.Lines.GetLineFromPosition(comment.End);
        var isLast = last.EndIncludingLineBreak == last.End && first.LineNumber > 0;
        return TextSpan.FromBounds(isLast ? text.Lines[first.LineNumber - 1].End : first.Start, last.EndIncludingLineBreak);
    }
}
