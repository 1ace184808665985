using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset pull</c>.</summary>
internal sealed class DatasetPullCommand : TransferCommand
{
    private readonly Option<bool> _renumber = FetchView.Renumber();
    private readonly Option<bool> _force = new("--force", "-f") { Description = "Overwrite files whose content is in no version." };

    public DatasetPullCommand()
        : base("pull", "Fetch, and restore the newest version of each dataset where it was committed from.", "What to bring")
    {
        Add(_renumber);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => ["dataset pull", "dataset pull taxi", "dataset pull --renumber"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var options = Transfer(arguments, host, "pulling") with { Renumber = arguments.GetValue(_renumber), Force = arguments.GetValue(_force) };
        var result = await RemoteCommands.Open(host).PullAsync(options, cancellationToken);
        var fetched = result.Fetched;
        var blocks = FetchView.Blocks(fetched, Extent(fetched.Versions, fetched.Tags, fetched.Packs, fetched.Bytes)).ToList();
        var shown = result.Files.Where(file => file.Written || file.KeptBecause is not null).ToList();
        if (shown.Count > 0)
        {
            blocks.Add(new TableBlock(
                [ViewColumn.Text("file"), ViewColumn.Text("state"), ViewColumn.Text("version")],
                [.. shown.Select(file => new ViewCell[] { Path.GetRelativePath(host.WorkingDirectory, file.Path), State(file), file.Reference })]));
        }

        blocks.AddRange(Notices(fetched.Notices));
        return new ResultView(null, blocks, result) { Failure = Failure(result) };
    }

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
