using Solvent.Commands.Drift;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Drift;

namespace Solvent.Commands.Datasets;

/// <summary>The difference of two versions: the extent first, then schema, rows, changed cells, distributions and label.</summary>
internal static class DatasetDiffView
{
    /// <param name="diff">The difference.</param>
    /// <param name="withAllCharts">Whether columns are pictured that have not drifted.</param>
    public static ResultView Of(DatasetDiff diff, bool withAllCharts = false)
    {
        var title = $"{diff.From} → {diff.To}";
        var payload = DatasetDiffPayload.Of(diff);
        if (diff.Identical) return new ResultView(title, [new VerdictBlock("identical", ViewTone.Good, "Both versions have the same bytes.")], payload);
        if (diff.Files is { } files) return new ResultView(title, FilesDiffView.Blocks(files), payload);
        var blocks = new List<ViewBlock> { Verdict(diff), new FactsBlock(Facts(diff)) };
        AddSchema(blocks, diff.Schema);
        AddRows(blocks, "Added rows", diff.AddedRows, diff.Rows.Added, ViewTone.Good);
        AddRows(blocks, "Removed rows", diff.RemovedRows, diff.Rows.Removed, ViewTone.Bad);
        AddChangedCells(blocks, diff);
        AddColumns(blocks, diff);
        if (diff.Drift is { } drift) blocks.AddRange(DriftCharts.Of(drift, withAllCharts));
        if (diff.Label is { } label) blocks.AddRange(LabelShiftView.Blocks(label, diff));
        return new ResultView(title, blocks, payload);
    }

    private static VerdictBlock Verdict(DatasetDiff diff)
    {
        var parts = new List<string>();
        var columns = diff.Schema.Added.Count + diff.Schema.Removed.Count + diff.Schema.Retyped.Count + diff.Schema.Renamed.Count;
        if (columns > 0) parts.Add($"{ViewFormat.Plural(columns, "column")} of the schema");
        var rows = diff.Rows.Added + diff.Rows.Removed;
        if (rows > 0) parts.Add(ViewFormat.Plural(rows, "row"));
        if (diff.Cells.Changed > 0) parts.Add(ViewFormat.Plural(diff.Cells.Changed, "cell"));
        return parts.Count == 0
            ? new VerdictBlock("equal tables", ViewTone.Good, "The bytes differ, the tables do not.")
            : new VerdictBlock("different", ViewTone.Warning, $"{string.Join(", ", parts)}.");
    }

    private static IReadOnlyList<Fact> Facts(DatasetDiff diff) =>
    [
        new("rows", $"{ViewFormat.Count(diff.Rows.Added)} added, {ViewFormat.Count(diff.Rows.Removed)} removed, {ViewFormat.Count(diff.Rows.Changed)} changed, {ViewFormat.Count(diff.Rows.Unchanged)} unchanged"),
        new("cells", $"{ViewFormat.Count(diff.Cells.Changed)} changed"),
        new("matched by", diff.Keys.Count == 0 ? "similarity, for want of a key: equal rows first, then those that are equal in most columns" : string.Join(", ", diff.Keys) + (diff.KeysInferred ? " (found in the data)" : "")),
    ];

    private static void AddSchema(List<ViewBlock> blocks, SchemaDiff schema)
    {
        var rows = new List<IReadOnlyList<ViewCell>>();
        rows.AddRange(schema.Added.Select(column => new ViewCell[] { ViewCell.Badge("added", ViewTone.Good), column.Name, column.Type }));
        rows.AddRange(schema.Removed.Select(column => new ViewCell[] { ViewCell.Badge("removed", ViewTone.Bad), column.Name, column.Type }));
        rows.AddRange(schema.Retyped.Select(column => new ViewCell[] { ViewCell.Badge("retyped", ViewTone.Warning), column.Name, ViewCell.Change(column.From, column.To) }));
        rows.AddRange(schema.Renamed.Select(column => new ViewCell[]
        {
            ViewCell.Badge("renamed", ViewTone.Warning),
            ViewCell.Change(column.From, column.To),
            new($"{ViewFormat.Percent(column.EqualShare)} of the values are equal", ViewTone.Muted),
        }));
        if (rows.Count == 0) return;
        blocks.Add(new HeadingBlock("Schema"));
        blocks.Add(new TableBlock([ViewColumn.Text("change"), ViewColumn.Text("column"), ViewColumn.Text("type")], rows));
    }

    private static void AddColumns(List<ViewBlock> blocks, DatasetDiff diff)
    {
        var names = diff.Columns.Select(column => column.Name).Union(diff.Cells.ByColumn.Keys, StringComparer.Ordinal).ToList();
        var shown = names.Where(name => Changed(name) > 0 || Drift(name) is not (null or DriftVerdict.Ok)).ToList();
        if (shown.Count == 0) return;
        blocks.Add(new HeadingBlock("Columns"));
        blocks.Add(new TableBlock(
            [ViewColumn.Text("column"), ViewColumn.Number("changed cells"), ViewColumn.Text("distribution"), ViewColumn.Text("evidence")],
            [.. shown.Select(name => new ViewCell[] { name, ViewFormat.Count(Changed(name)), Drift(name) is { } verdict ? DriftWords.Badge(verdict) : ViewCell.Missing, Reason(name) })])
        {
            Note = shown.Count == names.Count ? null : $"{ViewFormat.Plural(names.Count - shown.Count, "column")} without changed cells or drift {(names.Count - shown.Count == 1 ? "is" : "are")} left out.",
        });

        long Changed(string name) => diff.Cells.ByColumn.GetValueOrDefault(name);
        DriftVerdict? Drift(string name) => diff.Columns.FirstOrDefault(column => column.Name == name)?.Drift;
        string Reason(string name) => diff.Drift?.Columns.FirstOrDefault(column => column.Name == name)?.Reason ?? "";
    }

    private static void AddChangedCells(List<ViewBlock> blocks, DatasetDiff diff)
    {
        if (diff.ChangedCells.Count == 0) return;
        var keys = diff.ChangedCells[0].Key.Keys.ToList();
        blocks.Add(new HeadingBlock("Changed cells"));
        blocks.Add(new TableBlock(
            [.. keys.Select(ViewColumn.Text), ViewColumn.Text("column"), ViewColumn.Text("change")],
            [.. diff.ChangedCells.Select(cell => keys.Select(key => (ViewCell)cell.Key.GetValueOrDefault(key)).Append(cell.Column).Append(ViewCell.Change(cell.Old, cell.New)).ToList())])
        {
            Note = More(diff.Cells.Changed, diff.ChangedCells.Count),
        });
    }

    private static void AddRows(
        List<ViewBlock> blocks, string heading, IReadOnlyList<IReadOnlyDictionary<string, string?>> rows, long total, ViewTone tone)
    {
        if (rows.Count == 0) return;
        var columns = rows[0].Keys.ToList();
        blocks.Add(new HeadingBlock(heading));
        blocks.Add(new TableBlock(
            [.. columns.Select(ViewColumn.Text)],
            [.. rows.Select(row => columns.Select(column => new ViewCell(row.GetValueOrDefault(column), tone)).ToList())])
        {
            Note = More(total, rows.Count),
        });
    }

    private static string? More(long total, int shown) => total > shown ? $"{ViewFormat.Count(total - shown)} more." : null;
}
