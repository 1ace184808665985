using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset push</c>.</summary>
internal sealed class DatasetPushCommand : TransferCommand
{
    private readonly Option<bool> _replace = new("--replace") { Description = "Send packs that the remote has once more, to replace damaged ones." };

    public DatasetPushCommand()
        : base("push", "Send versions, tags and their bytes to a remote; only what it lacks.", "What to send")
        => Add(_replace);

    public override IReadOnlyList<string> Examples => ["dataset push", "dataset push taxi --remote backup", "dataset push taxi@v3"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var options = Transfer(arguments, host, "pushing") with { Replace = arguments.GetValue(_replace) };
        return TransferView.Of(await RemoteCommands.Open(host).PushAsync(options, cancellationToken));
    }
}
