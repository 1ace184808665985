using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset status</c>.</summary>
internal sealed class DatasetStatusCommand() : SolventCommand("status", "Compare the files and folders that versions were committed from with the versions.")
{
    private const int MostFiles = 20;

    public override IReadOnlyList<string> Examples => ["dataset status"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var entries = await DatasetRepository.Open(host.WorkingDirectory).StatusAsync(cancellationToken);
        if (entries.Count == 0) return new ResultView(null, [new TextBlock("No file is followed.", ViewTone.Muted)], entries);
        var blocks = new List<ViewBlock>
        {
            new TableBlock(
                [ViewColumn.Text("dataset"), ViewColumn.Text("path"), ViewColumn.Text("state"), ViewColumn.Text("holds"), ViewColumn.Text("newest")],
                [.. entries.Select(Row)]),
        };
        foreach (var entry in entries.Where(entry => entry.Files.Count > 0)) AddFiles(blocks, entry);
        return new ResultView(null, blocks, entries);
    }

    private static void AddFiles(List<ViewBlock> blocks, StatusEntry entry)
    {
        blocks.Add(new HeadingBlock(entry.Path));
        blocks.Add(new TableBlock(
            [ViewColumn.Text("file"), ViewColumn.Text("state")],
            [.. entry.Files.Take(MostFiles).Select(file => new ViewCell[] { file.Path, State(file.State) })])
        {
            Note = entry.Files.Count > MostFiles ? $"{ViewFormat.Plural(entry.Files.Count - MostFiles, "file")} more; --json has all." : null,
        });
    }

    private static ViewCell[] Row(StatusEntry entry) => [entry.Dataset, entry.Path, State(entry.State), entry.Version, entry.Newest];

    private static ViewCell State(FileState state) => state switch
    {
        FileState.Unchanged => ViewCell.Badge("unchanged", ViewTone.Good),
        FileState.Changed => ViewCell.Badge("changed", ViewTone.Warning),
        FileState.New => ViewCell.Badge("new", ViewTone.Warning),
        FileState.Older => ViewCell.Badge("older", ViewTone.Warning),
        _ => ViewCell.Badge("missing", ViewTone.Bad),
    };
}
