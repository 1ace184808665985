using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using RoslynItem = Microsoft.CodeAnalysis.Completion.CompletionItem;

namespace Solvent.Kernel.LanguageServices.Completion;

/// <summary>Completes C#.</summary>
internal static class CSharpCompletion
{
    /// <summary>What can be written at a position of a document that follows the submissions of the session.</summary>
    public static async Task<CompletionResult> CompleteAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var service = CompletionService.GetService(document)!;
        var text = await document.GetTextAsync(cancellationToken);
        // The service takes the meaning that is there, and a poorer one when it is not.
        var model = (await document.GetSemanticModelAsync(cancellationToken))!;
        var list = await service.GetCompletionsAsync(document, position, cancellationToken: cancellationToken);
        if (list.ItemsList.Count == 0) return new CompletionResult(position, position, []);
        var span = list.Span;
        var typed = span.Start < position ? text.ToString(TextSpan.FromBounds(span.Start, position)) : "";

        var edits = new List<CompletionEdit>();
        foreach (var item in Matches(list.ItemsList, typed))
        {
            if (await EditAsync(service, document, item, text, span, cancellationToken) is { } edit) edits.Add(edit);
        }

        var result = CompletionEdit.Unite(edits, text, span);
        return result with { Items = new CompletionDescription(model, position, cancellationToken).Describe(result.Items, cancellationToken) };
    }

    private static IEnumerable<RoslynItem> Matches(IReadOnlyList<RoslynItem> items, string typed) => items
        .Where(item => !item.Tags.Contains(WellKnownTags.Snippet))
        .Select(item => (Item: item, Rank: NameMatch.Rank(item.FilterText, typed)))
        .Where(match => match.Rank is not null)
        .OrderBy(match => match.Rank)
        .ThenByDescending(match => match.Item.Rules.MatchPriority)
        .ThenBy(match => match.Item.SortText, StringComparer.OrdinalIgnoreCase)
        .ThenBy(match => match.Item.SortText, StringComparer.Ordinal)
        .Select(match => match.Item);

    private static async Task<CompletionEdit?> EditAsync(
        CompletionService service, Document document, RoslynItem item, SourceText text, TextSpan span, CancellationToken cancellationToken)
    {
        var kind = CompletionKind.Of(item.Tags);
        var display = item.DisplayTextPrefix + item.DisplayText + item.DisplayTextSuffix;
        if (!item.IsComplexTextEdit && item.DisplayTextSuffix is "" or "<>")
        {
            return new CompletionEdit(new CompletionItem(item.Properties.GetValueOrDefault("InsertionText") ?? item.DisplayText, display, kind), item.Span);
        }

        var change = (await service.GetChangeAsync(document, item, cancellationToken: cancellationToken)).TextChange;
        var isAround = change.Span.Start <= span.Start && change.Span.End >= span.End;
        if (isAround && text.Lines.IndexOf(change.Span.Start) == text.Lines.IndexOf(span.Start))
        {
            var inserted = change.NewText ?? "";
            // The compiler leaves the colon of a named argument to whoever types on.
            if (item.DisplayTextSuffix == ":" && inserted == item.DisplayText) inserted = display;
            return new CompletionEdit(new CompletionItem(inserted, display, kind), change.Span);
        }

        // 'await' would also change the head of the method far above; the word itself is what is asked for.
        return item.Tags.Contains(WellKnownTags.Keyword) ? new CompletionEdit(new CompletionItem(item.DisplayText, display, kind), span) : null;
    }
}
