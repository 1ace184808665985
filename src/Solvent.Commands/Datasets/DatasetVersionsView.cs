using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>Versions as a table, and one version as facts.</summary>
internal static class DatasetVersionsView
{
    private const int MostRuns = 3;

    /// <summary>Versions as a table.</summary>
    /// <param name="title">What they are.</param>
    /// <param name="versions">The versions, in the order to show them.</param>
    /// <param name="runs">The runs that used them.</param>
    /// <param name="isLog">True for the versions of one dataset, false for those of several.</param>
    public static ResultView Of(string title, IReadOnlyList<DatasetVersion> versions, VersionRuns runs, bool isLog)
    {
        var columns = new List<(ViewColumn Head, Func<DatasetVersion, ViewCell> Cell)>
        {
            (ViewColumn.Text("version"), version => isLog ? version.Version : version.Reference),
            (ViewColumn.Number("rows"), version => ViewFormat.Count(version.Rows)),
        };
        if (versions.Any(version => version.Kind == DatasetKind.Folder)) columns.Add((ViewColumn.Number("files"), version => ViewFormat.Count(version.Files)));
        columns.Add((ViewColumn.Number("size"), version => ViewFormat.Bytes(version.Bytes)));
        columns.Add((ViewColumn.Number("stored"), version => ViewFormat.Bytes(version.StoredBytes)));
        columns.Add((ViewColumn.Text("created (UTC)"), version => ViewFormat.Moment(version.CreatedAt)));
        if (versions.Any(version => version.Author is not null)) columns.Add((ViewColumn.Text("by"), version => NameOf(version.Author)));
        columns.Add((ViewColumn.Text("SHA-256"), version => new ViewCell(ViewFormat.HashStart(version.Hash), ViewTone.Muted)));
        if (isLog) columns.Add((ViewColumn.Text("parent"), version => new ViewCell(version.Parent, ViewTone.Muted)));
        columns.Add(isLog
            ? (ViewColumn.Text("runs"), version => Newest(runs.Using(version)))
            : (ViewColumn.Number("runs"), version => ViewFormat.Count(runs.Using(version).Count)));
        if (versions.Any(version => version.Tags.Count > 0)) columns.Add((ViewColumn.Text("tags"), version => string.Join(", ", version.Tags)));
        if (versions.Any(version => version.Message is not null)) columns.Add((ViewColumn.Text("message"), version => version.Message ?? ""));
        return new ResultView(
            title,
            [new TableBlock([.. columns.Select(column => column.Head)], [.. versions.Select(version => columns.Select(column => column.Cell(version)).ToList())])],
            versions.Select(version => DatasetVersionPayload.From(version, runs.Using(version))).ToList());
    }

    public static ResultView Of(DatasetVersion version, IReadOnlyList<string> runs)
    {
        var blocks = new List<ViewBlock> { new FactsBlock([.. Facts(version, runs)]) };
        if (version.Origin is { } origin) blocks.AddRange(Blocks(origin));
        return new ResultView(version.Reference, blocks, DatasetVersionPayload.From(version, runs));
    }

    private static IEnumerable<Fact> Facts(DatasetVersion version, IReadOnlyList<string> runs)
    {
        yield return new("SHA-256", version.Hash);
        yield return new("kind", EnumName.Of(version.Kind));
        if (version.Kind == DatasetKind.Folder) yield return new("files", ViewFormat.Count(version.Files));
        yield return new("rows", ViewFormat.Count(version.Rows));
        yield return new("size", ViewFormat.Bytes(version.Bytes));
        yield return new("stored", ViewFormat.Bytes(version.StoredBytes));
        yield return new("created (UTC)", ViewFormat.Moment(version.CreatedAt));
        yield return new("by", version.Author);
        yield return new("message", version.Message);
        yield return new("parent", version.Parent);
        yield return new("tags", ListOption.Join(version.Tags));
        yield return new("keys", ListOption.Join(version.Keys));
        yield return new(version.Kind == DatasetKind.Folder ? "folder" : "file", version.TrackedPath ?? version.FileName);
        if (version.Pattern is { } pattern) yield return new("pattern", pattern);
        yield return new("runs", ListOption.Join(runs));
    }

    private static IEnumerable<ViewBlock> Blocks(VersionOrigin origin)
    {
        yield return new HeadingBlock("Made by");
        yield return new FactsBlock(
        [
            new("notebook", origin.Notebook),
            new("cell", origin.Cell is { } cell ? (cell + 1).ToString(CultureInfo.InvariantCulture) : null),
            new("run", origin.Run),
            new("from", ListOption.Join([.. origin.Inputs.Select(input => input.Reference)])),
        ]);
        if (origin.Code is { } code) yield return new CodeBlock(code, "csharp");
    }

    /// <summary>A name without the address behind it: a table has little room.</summary>
    private static string? NameOf(string? author)
        => author?.IndexOf(" <", StringComparison.Ordinal) is > 0 and var address ? author[..address] : author;

    private static string? Newest(IReadOnlyList<string> runs) => runs.Count <= MostRuns
        ? ListOption.Join(runs)
        : $"{string.Join(", ", runs.TakeLast(MostRuns).Reverse())} and {ViewFormat.Count(runs.Count - MostRuns)} more";
}
