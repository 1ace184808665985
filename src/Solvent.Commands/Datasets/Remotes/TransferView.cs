using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>What was exchanged with a remote, as the commands and code show it.</summary>
internal static class TransferView
{
    public static ResultView Of(PushResult result)
    {
        var extent = Extent(result.Versions, result.Tags, result.Packs, result.Bytes);
        var verdict = extent.Length > 0
            ? new VerdictBlock("pushed", ViewTone.Good, $"{extent} to {result.Remote.Name}")
            : new VerdictBlock("up to date", ViewTone.Neutral, $"{result.Remote.Name} lacks nothing");
        return new ResultView(null, [verdict, .. Names(result.Versions), .. Notices(result.Notices)], result);
    }

    public static ResultView Of(FetchResult result) => new(null, [.. Blocks(result), .. Notices(result.Notices)], result);

    /// <summary>What a pull brought and what it did with files, whose paths are shown relative to a folder. It is a failure when files were kept.</summary>
    public static ResultView Of(PullResult result, string folder)
    {
        var blocks = Blocks(result.Fetched).ToList();
        var shown = result.Files.Where(file => file.Written || file.KeptBecause is not null).ToList();
        if (shown.Count > 0)
        {
            blocks.Add(new TableBlock(
                [ViewColumn.Text("file"), ViewColumn.Text("state"), ViewColumn.Text("version")],
                [.. shown.Select(file => new ViewCell[] { Path.GetRelativePath(folder, file.Path), State(file), file.Reference })]));
        }

        return new ResultView(null, [.. blocks, .. Notices(result.Fetched.Notices)], result) { Failure = Failure(result) };
    }

    private static IEnumerable<ViewBlock> Blocks(FetchResult result)
    {
        var extent = Extent(result.Versions, result.Tags, result.Packs, result.Bytes);
        yield return extent.Length > 0
            ? new VerdictBlock("fetched", ViewTone.Good, $"{extent} from {result.Remote.Name}")
            : new VerdictBlock("up to date", ViewTone.Neutral, $"{result.Remote.Name} has nothing that is not here");
        foreach (var block in Names(result.Versions)) yield return block;
        foreach (var version in result.Renumbered) yield return new TextBlock($"{version.From} from here is {version.To} now.", ViewTone.Warning);
    }

    /// <summary>What came or went, as a part of a sentence: <c>2 versions, 1 tag, 3 packs, 1.4 MB</c>.</summary>
    private static string Extent(IReadOnlyList<string> versions, IReadOnlyList<string> tags, int packs, long bytes)
    {
        var parts = new List<string>();
        if (versions.Count > 0) parts.Add(ViewFormat.Plural(versions.Count, "version"));
        if (tags.Count > 0) parts.Add(ViewFormat.Plural(tags.Count, "tag"));
        if (packs > 0) parts.Add($"{ViewFormat.Plural(packs, "pack")}, {ViewFormat.Bytes(bytes)}");
        return string.Join(", ", parts);
    }

    private static IEnumerable<ViewBlock> Names(IReadOnlyList<string> versions) => versions.Count == 0 ? [] : [new TextBlock(string.Join(", ", versions), ViewTone.Muted)];

    private static IEnumerable<ViewBlock> Notices(IReadOnlyList<string> notices) => notices.Select(notice => new TextBlock(notice, ViewTone.Warning));

    private static ViewCell State(PulledFile file)
        => file.KeptBecause is null ? ViewCell.Badge("restored", ViewTone.Good) : ViewCell.Badge("kept", ViewTone.Warning);

    private static SolventException? Failure(PullResult result)
    {
        var kept = result.Files.Where(file => file.KeptBecause is not null).ToList();
        if (kept.Count == 0) return null;
        var more = kept.Count > 1 ? $" So it is with {ViewFormat.Plural(kept.Count - 1, "more file")}." : "";
        return new SolventException("checkout-would-lose", $"{kept[0].KeptBecause}{more}")
        {
            File = kept[0].Path,
            Hint = "Commit it first, restore the version elsewhere with 'dataset checkout --to', or overwrite it with --force.",
        };
    }
}
