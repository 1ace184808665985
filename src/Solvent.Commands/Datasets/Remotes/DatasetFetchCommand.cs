using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset fetch</c>.</summary>
internal sealed class DatasetFetchCommand : TransferCommand
{
    private readonly Option<bool> _renumber = RenumberOption();

    public DatasetFetchCommand()
        : base("fetch", "Bring versions, tags and their bytes from a remote into the store. Files of the work tree stay as they are.", "What to bring")
        => Add(_renumber);

    public override IReadOnlyList<string> Examples => ["dataset fetch", "dataset fetch taxi@v3"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var options = Transfer(arguments, host, "fetching") with { Renumber = arguments.GetValue(_renumber) };
        return TransferView.Of(await RemoteCommands.Open(host).FetchAsync(options, cancellationToken));
    }
}
