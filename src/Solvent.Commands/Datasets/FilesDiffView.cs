using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>How the files of two versions differ.</summary>
internal static class FilesDiffView
{
    private const int MostFiles = 200;

    public static IReadOnlyList<ViewBlock> Blocks(FilesDiff files)
    {
        var rows = new List<IReadOnlyList<ViewCell>>();
        rows.AddRange(files.Added.Select(file => Row(ViewCell.Badge("added", ViewTone.Good), file.Path, ViewFormat.Bytes(file.Bytes), "")));
        rows.AddRange(files.Removed.Select(file => Row(ViewCell.Badge("removed", ViewTone.Bad), file.Path, ViewFormat.Bytes(file.Bytes), "")));
        rows.AddRange(files.Changed.Select(file => Row(
            ViewCell.Badge("changed", ViewTone.Warning), file.Path, Size(file), file.Summary ?? $"SHA-256 {ViewFormat.HashStart(file.OldHash)} → {ViewFormat.HashStart(file.NewHash)}")));
        rows.AddRange(files.Renamed.Select(file => Row(ViewCell.Badge("renamed", ViewTone.Neutral), ViewCell.Change(file.From, file.To), ViewFormat.Bytes(file.Bytes), "")));
        var blocks = new List<ViewBlock> { Verdict(files, rows.Count) };
        if (rows.Count == 0) return blocks;
        blocks.Add(new TableBlock(
            [ViewColumn.Text("change"), ViewColumn.Text("file"), ViewColumn.Number("size"), ViewColumn.Text("content")], [.. rows.Take(MostFiles)])
        {
            Note = rows.Count > MostFiles ? $"{ViewFormat.Plural(rows.Count - MostFiles, "more file")}." : null,
        });
        if (files.Changed.Any(file => file.Summary is not null)) blocks.Add(new TextBlock("--file PATH compares one of the tables cell by cell.", ViewTone.Muted));
        return blocks;
    }

    private static VerdictBlock Verdict(FilesDiff files, int changes) => changes == 0
        ? new VerdictBlock("equal files", ViewTone.Good, $"{ViewFormat.Plural(files.Unchanged, "file")} with the same bytes.")
        : new VerdictBlock(
            "different",
            ViewTone.Warning,
            $"{ViewFormat.Count(files.Added.Count)} added, {ViewFormat.Count(files.Removed.Count)} removed, {ViewFormat.Count(files.Changed.Count)} changed, {ViewFormat.Count(files.Renamed.Count)} renamed, {ViewFormat.Count(files.Unchanged)} unchanged files.");

    private static ViewCell Size(ChangedFile file)
    {
        var (before, after) = (ViewFormat.Bytes(file.OldBytes), ViewFormat.Bytes(file.NewBytes));
        return before == after ? new ViewCell(after) : ViewCell.Change(before, after);
    }

    private static ViewCell[] Row(ViewCell change, ViewCell path, ViewCell size, ViewCell content) => [change, path, size, content];
}
