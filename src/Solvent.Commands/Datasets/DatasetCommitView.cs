using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>What a commit did, in two lines.</summary>
internal static class DatasetCommitView
{
    public static ResultView Of(CommitResult result)
    {
        var version = result.Version;
        var extent = version.Rows is { } known ? $"{ViewFormat.Plural(known, "row")}, "
            : version.Kind == DatasetKind.Folder ? $"{ViewFormat.Plural(version.Files, "file")}, "
            : "";
        var blocks = new List<ViewBlock>
        {
            result.Created
                ? new VerdictBlock("committed", ViewTone.Good, $"{version.Reference}: {extent}{ViewFormat.Bytes(version.Bytes)}, SHA-256 {ViewFormat.HashStart(version.Hash)}")
                : new VerdictBlock("unchanged", ViewTone.Neutral, $"{version.Reference} already holds these bytes, SHA-256 {ViewFormat.HashStart(version.Hash)}"),
        };
        var details = new List<string>();
        if (version.Tags.Count > 0) details.Add($"tags: {string.Join(", ", version.Tags)}");
        if (version.Message is { Length: > 0 } message) details.Add(message);
        if (details.Count > 0) blocks.Add(new TextBlock(string.Join(" · ", details), ViewTone.Muted));
        blocks.AddRange(result.Notices.Select(notice => new TextBlock(notice, ViewTone.Warning)));
        return new ResultView(null, blocks, new DatasetCommitPayload(result.Created, DatasetVersionPayload.From(version, runs: []), result.Notices));
    }
}
