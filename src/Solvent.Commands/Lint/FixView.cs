using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>What was fixed, or would be, and what remains.</summary>
internal static class FixView
{
    public static ResultView Of(FixResult result, FindingSeverity threshold, bool isWritten)
    {
        var remaining = LintView.Of(result.Remaining, threshold);
        var count = ViewFormat.Plural(result.Fixed.Count, "finding");
        var blocks = new List<ViewBlock>
        {
            result.Fixed.Count == 0
                ? new TextBlock("Nothing has a fix.")
                : new TextBlock($"{(isWritten ? "Fixed" : "Would fix")} {count} in {ViewFormat.Plural(result.Changes.Select(change => change.File).Distinct().Count(), "file")}."),
        };
        if (result.Fixed.Count > 0) blocks.Add(Table(result.Fixed));
        if (!isWritten) blocks.AddRange(result.Changes.SelectMany(Difference));
        return remaining with { Blocks = [.. blocks, .. remaining.Blocks], Payload = FixPayload.From(result, isWritten) };
    }

    private static TableBlock Table(IReadOnlyList<AppliedFix> fixes) => new(
        [ViewColumn.Text("place"), ViewColumn.Text("rule"), ViewColumn.Text("fix")],
        [.. fixes.Select(fix => new ViewCell[] { Place(fix.File, fix.Cell, fix.Line), fix.Rule, fix.Title })]);

    private static string Place(string file, int? cell, int line) => cell is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{file}, cell {number + 1}, line {line}")
        : string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    private static IEnumerable<ViewBlock> Difference(SourceChange change)
    {
        yield return new HeadingBlock(change.Cell is { } cell ? string.Create(CultureInfo.InvariantCulture, $"{change.File}, cell {cell + 1}") : change.File);
        yield return new CodeBlock(SourceDifference.Of(change), "diff");
    }
}
