using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset remote list</c>.</summary>
internal sealed class RemoteListCommand() : SolventCommand("list", "List the remotes.")
{
    public override IReadOnlyList<string> Examples => ["dataset remote list"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var remotes = RemoteCommands.Open(host).List();
        ViewBlock block = remotes.Count == 0
            ? new TextBlock("There is no remote.", ViewTone.Muted)
            : new TableBlock([ViewColumn.Text("remote"), ViewColumn.Text("address")], [.. remotes.Select(remote => new ViewCell[] { remote.Name, remote.Address })]);
        return Task.FromResult(new ResultView(null, [block], remotes));
    }
}
