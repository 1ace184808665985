using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>Versions as a table, and one version as facts.</summary>
internal static class DatasetVersionsView
{
    public static ResultView Of(string title, IReadOnlyList<DatasetVersion> versions, VersionRuns runs, bool withName)
    {
        var hasTags = versions.Any(version => version.Tags.Count > 0);
        var hasMessage = versions.Any(version => version.Message is not null);
        var columns = new List<(ViewColumn Head, Func<DatasetVersion, ViewCell> Cell)>
        {
            (ViewColumn.Text("version"), version => withName ? version.Reference : version.Version),
            (ViewColumn.Number("rows"), version => ViewFormat.Count(version.Rows)),
            (ViewColumn.Number("size"), version => ViewFormat.Bytes(version.Bytes)),
            (ViewColumn.Number("stored"), version => ViewFormat.Bytes(version.StoredBytes)),
            (ViewColumn.Text("created (UTC)"), version => ViewFormat.Moment(version.CreatedAt)),
            (ViewColumn.Text("SHA-256"), version => new ViewCell(ViewFormat.HashStart(version.Hash), ViewTone.Muted)),
            (ViewColumn.Number("runs"), version => ViewFormat.Count(runs.Using(version).Count)),
        };
        if (hasTags) columns.Add((ViewColumn.Text("tags"), version => string.Join(", ", version.Tags)));
        if (hasMessage) columns.Add((ViewColumn.Text("message"), version => version.Message ?? ""));
        return new ResultView(
            title,
            [new TableBlock([.. columns.Select(column => column.Head)], [.. versions.Select(version => columns.Select(column => column.Cell(version)).ToList())])],
            versions.Select(version => DatasetVersionPayload.From(version, runs.Using(version))).ToList());
    }

    public static ResultView Of(DatasetVersion version, IReadOnlyList<string> runs) => new(
        version.Reference,
        [
            new FactsBlock(
            [
                new("SHA-256", version.Hash),
                new("rows", ViewFormat.Count(version.Rows)),
                new("size", ViewFormat.Bytes(version.Bytes)),
                new("stored", ViewFormat.Bytes(version.StoredBytes)),
                new("created (UTC)", ViewFormat.Moment(version.CreatedAt)),
                new("message", version.Message),
                new("parent", version.Parent),
                new("tags", ListOption.Join(version.Tags)),
                new("keys", ListOption.Join(version.Keys)),
                new("file", version.TrackedPath ?? version.FileName),
                new("runs", ListOption.Join(runs)),
            ]),
        ],
        DatasetVersionPayload.From(version, runs));
}
