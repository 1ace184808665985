using Solvent.Commands.Views;
using Solvent.Promotion.Gate;
using Solvent.Promotion.Updating;

namespace Solvent.Commands.Promotion;

/// <summary>What has become of a notebook, or what stops it.</summary>
internal static class PromotionView
{
    public static ResultView Of(NotebookPromotion promotion, string folder, bool written, IReadOnlyList<FileUpdate>? updates)
    {
        var blocks = new List<ViewBlock> { Verdict(promotion, folder, written, updates) };
        if (promotion.Gate.Findings.Count > 0) blocks.AddRange(GateBlocks.Of(promotion.Gate));
        blocks.AddRange(promotion.Gate.Notes.Select(note => new TextBlock(note, ViewTone.Muted)));
        if (promotion.Gate.IsOpen) blocks.AddRange(Content(promotion, folder, written, updates));
        return new ResultView(null, blocks, PromotionPayload.From(promotion, folder, written, updates)) { Failure = Failure(promotion.Gate, written, updates) };
    }

    private static VerdictBlock Verdict(NotebookPromotion promotion, string folder, bool written, IReadOnlyList<FileUpdate>? updates)
    {
        var name = promotion.Project.Name;
        if (!promotion.Gate.IsOpen) return new VerdictBlock("stopped", ViewTone.Bad, $"{ViewFormat.Plural(promotion.Gate.Blocking.Count(), "finding")} of the gate; nothing was written.");
        if (updates is null) return new VerdictBlock(written ? "promoted" : "would promote", written ? ViewTone.Good : ViewTone.Neutral, $"{name}: {ViewFormat.Plural(promotion.Project.Files.Count, "file")} in {folder}.");
        var changed = updates.Count(update => update.Action is not (FileAction.Unchanged or FileAction.Kept or FileAction.LeftDeleted));
        var conflicts = updates.Count(update => update.Action is FileAction.Conflict);
        if (conflicts > 0 && !written) return new VerdictBlock("conflicts", ViewTone.Bad, $"{ViewFormat.Plural(conflicts, "file")} of {folder}: edits by hand and the notebook contradict each other; nothing was written.");
        if (conflicts > 0) return new VerdictBlock("conflicts", ViewTone.Warning, $"{ViewFormat.Plural(conflicts, "file")} of {folder} {(conflicts == 1 ? "waits" : "wait")} for a decision, between markers.");
        return changed == 0
            ? new VerdictBlock("up to date", ViewTone.Good, $"{folder} is what the notebook is promoted to.")
            : new VerdictBlock(written ? "updated" : "would update", written ? ViewTone.Good : ViewTone.Neutral, $"{ViewFormat.Plural(changed, "file")} of {folder}.");
    }

    private static IEnumerable<ViewBlock> Content(NotebookPromotion promotion, string folder, bool written, IReadOnlyList<FileUpdate>? updates)
    {
        if (updates is null)
        {
            yield return new TableBlock([ViewColumn.Text("file")], [.. promotion.Project.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new ViewCell[] { file.Path })]) { IsWhole = true };
        }
        else if (updates.Where(update => update.Action is not FileAction.Unchanged).ToList() is { Count: > 0 } told)
        {
            yield return new TableBlock([ViewColumn.Text("file"), ViewColumn.Text(""), ViewColumn.Text("")], [.. told.Select(Row)]) { IsWhole = true };
        }

        if (promotion.Project.LeftOut.Count > 0 && updates is null)
        {
            yield return new HeadingBlock("Left out");
            yield return new TableBlock(
                [ViewColumn.Number("cell"), ViewColumn.Number("line"), ViewColumn.Text("code"), ViewColumn.Text("why")],
                [.. promotion.Project.LeftOut.Select(left => new ViewCell[] { ViewFormat.Count(left.Cell), ViewFormat.Count(left.Line), left.Code, left.Reason })])
            { IsWhole = true };
        }

        if (written && updates is null) yield return new TextBlock($"Next: cd {folder} && dotnet test");
    }

    private static ViewCell[] Row(FileUpdate update) =>
    [
        update.From is { } from ? ViewCell.Change(from, update.Path) : update.Path,
        ViewCell.Badge(Word(update.Action), update.Action switch
        {
            FileAction.Conflict => ViewTone.Bad,
            FileAction.Added or FileAction.Replaced or FileAction.Merged => ViewTone.Good,
            FileAction.Deleted => ViewTone.Warning,
            _ => ViewTone.Muted,
        }),
        update.Conflicts.Count == 0 ? update.Reason : $"{update.Reason} Line {string.Join(", ", update.Conflicts.Select(conflict => conflict.Lines > 1 ? $"{conflict.Line}-{conflict.Line + conflict.Lines - 1}" : $"{conflict.Line}"))}.",
    ];

    private static string Word(FileAction action) => action switch
    {
        FileAction.Kept => "kept as edited",
        FileAction.LeftDeleted => "stays deleted",
        _ => EnumName.Of(action),
    };

    private static SolventException? Failure(GateReport gate, bool written, IReadOnlyList<FileUpdate>? updates)
    {
        if (gate.Blocking.FirstOrDefault() is { } first)
        {
            return new SolventException("promotion-stopped", $"{ViewFormat.Plural(gate.Blocking.Count(), "finding")} of the gate {(gate.Blocking.Count() == 1 ? "stops" : "stop")} the promotion.")
            {
                Hint = $"Repair each, or let it pass with the reason: --allow \"{first.Code}: why this is right here\".",
            };
        }

        if (updates?.Where(update => update.Action is FileAction.Conflict).ToList() is not { Count: > 0 } conflicts) return null;
        var line = conflicts[0].Conflicts is [var conflict, ..] ? (int?)conflict.Line : null;
        return written
            ? new SolventException("promotion-unresolved", $"{ViewFormat.Plural(conflicts.Count, "file")} {(conflicts.Count == 1 ? "has" : "have")} a conflict to resolve.")
            {
                File = conflicts[0].Path,
                Line = line,
                Hint = "Decide between the two sides, and delete the marker lines.",
            }
            : new SolventException("promotion-conflicts", $"Edits by hand and the notebook contradict each other in {string.Join(", ", conflicts.Select(update => update.Path))}.")
            {
                File = conflicts[0].Path,
                Line = line,
                Hint = "Nothing was changed. Add --write-conflicts to get both sides into the files, between markers.",
            };
    }
}
