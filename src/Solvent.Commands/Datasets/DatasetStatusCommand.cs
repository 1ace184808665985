using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset status</c>.</summary>
internal sealed class DatasetStatusCommand() : SolventCommand("status", "Compare the files that versions were committed from with the versions.")
{
    public override IReadOnlyList<string> Examples => ["dataset status"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var entries = await DatasetRepository.Open(host.WorkingDirectory).StatusAsync(cancellationToken);
        if (entries.Count == 0) return new ResultView(null, [new TextBlock("No file is followed.", ViewTone.Muted)], entries);
        return new ResultView(
            null,
            [
                new TableBlock(
                    [ViewColumn.Text("dataset"), ViewColumn.Text("file"), ViewColumn.Text("state"), ViewColumn.Text("holds"), ViewColumn.Text("newest")],
                    [.. entries.Select(Row)]),
            ],
            entries);
    }

    private static ViewCell[] Row(StatusEntry entry) => [entry.Dataset, entry.Path, State(entry.State), entry.Version, entry.Newest];

    private static ViewCell State(FileState state) => state switch
    {
        FileState.Unchanged => ViewCell.Badge("unchanged", ViewTone.Good),
        FileState.Changed => ViewCell.Badge("changed", ViewTone.Warning),
        FileState.Older => ViewCell.Badge("older", ViewTone.Warning),
        _ => ViewCell.Badge("missing", ViewTone.Bad),
    };
}
