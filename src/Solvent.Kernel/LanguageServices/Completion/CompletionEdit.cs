using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.LanguageServices.Completion;

/// <summary>A completion with the text that it replaces.</summary>
/// <param name="Item">The completion.</param>
/// <param name="Span">The text that it replaces.</param>
internal sealed record CompletionEdit(CompletionItem Item, TextSpan Span)
{
    /// <summary>The edits as one list: each replaces the same text, and puts back what it would have left alone.</summary>
    public static CompletionResult Unite(IReadOnlyList<CompletionEdit> edits, SourceText text, TextSpan span)
    {
        var start = edits.Select(edit => edit.Span.Start).Append(span.Start).Min();
        var end = edits.Select(edit => edit.Span.End).Append(span.End).Max();
        var items = edits.Select(edit => edit.Span.Start == start && edit.Span.End == end ? edit.Item : edit.Item with
        {
            Text = text.ToString(TextSpan.FromBounds(start, edit.Span.Start)) + edit.Item.Text + text.ToString(TextSpan.FromBounds(edit.Span.End, end)),
        });
        return new CompletionResult(start, end, [.. items.DistinctBy(item => item.Text)]);
    }
}
