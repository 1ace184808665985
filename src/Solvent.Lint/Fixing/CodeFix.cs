using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Fixing;

/// <summary>One finding and what fixes it.</summary>
internal sealed class CodeFix(Document document, Diagnostic diagnostic, CodeFixProvider fixer, Finding finding, FixWorkspace workspace)
{
    /// <summary>The fix as edits of what the author wrote; <see langword="null"/> when there is none, which is noted where it is a surprise.</summary>
    public async Task<FixProposal?> ProposeAsync(FixLog log, CancellationToken cancellationToken)
    {
        try
        {
            if (await FirstActionAsync(cancellationToken) is not { } action) return null;
            var operations = await action.GetOperationsAsync(cancellationToken);
            if (operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution is not { } changed) return null;
            if (await EditsAsync(changed, cancellationToken) is { Count: > 0 } edits)
            {
                return new FixProposal(new AppliedFix(finding.Rule, action.Title, finding.File, finding.Cell, finding.Line), edits);
            }

            log.Add(Skipped(action.Title));
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
        {
            log.Add(Failed(exception));
        }

        return null;
    }

    private async Task<CodeAction?> FirstActionAsync(CancellationToken cancellationToken)
    {
        CodeAction? first = null;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, cancellationToken));
        while (first is { NestedActions: [var nested, ..] }) first = nested;
        return first;
    }

    /// <summary>All of the fix, or nothing when a part of it has no place in what the author wrote.</summary>
    private async Task<IReadOnlyList<SourceEdit>?> EditsAsync(Solution changed, CancellationToken cancellationToken)
    {
        var edits = new List<SourceEdit>();
        foreach (var project in changed.GetChanges(workspace.Solution).GetProjectChanges())
        {
            if (project.GetAddedDocuments().Any() || project.GetRemovedDocuments().Any()) return null;
            foreach (var id in project.GetChangedDocuments())
            {
                var source = workspace.SourceOf(id);
                var before = workspace.Solution.GetDocument(id)!;
                var text = await before.GetTextAsync(cancellationToken);
                foreach (var change in await changed.GetDocument(id)!.GetTextChangesAsync(before, cancellationToken))
                {
                    if (!source.IsReported || source.ToEdit(Shortest(change, text)) is not { } edit) return null;
                    edits.Add(edit);
                }
            }
        }

        return edits;
    }

    /// <summary>The change without what it replaces with itself.</summary>
    private static TextChange Shortest(TextChange change, SourceText text)
    {
        var before = text.ToString(change.Span);
        var after = change.NewText ?? "";
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        return new TextChange(TextSpan.FromBounds(change.Span.Start + start, change.Span.End - end), after[start..^end]);
    }

    private string Place => finding.Cell is { } cell ? $"cell {cell + 1} of {finding.File}" : finding.File;

    private LintNote Skipped(string title) => new(
        "fix-skipped", $"'{title}' for {finding.Rule} in {Place}, line {finding.Line}, was not made: it would change code that stands in no one cell as it is.", finding.File, "Fix it by hand.");

    private LintNote Failed(Exception exception) => new(
        "fix-failed",
        $"{fixer.GetType().Name} failed on {finding.Rule} in {Place}, line {finding.Line}: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}",
        finding.File,
        "This is a defect of the fix; please report it with the code that it failed on.");
}
