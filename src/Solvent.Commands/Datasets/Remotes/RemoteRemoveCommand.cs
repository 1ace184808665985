using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset remote remove</c>.</summary>
internal sealed class RemoteRemoveCommand : SolventCommand
{
    private readonly Argument<string> _name = RemoteCommands.Name();

    public RemoteRemoveCommand()
        : base("remove", "Forget a remote. What is stored there stays.")
        => Add(_name);

    public override IReadOnlyList<string> Examples => ["dataset remote remove backup"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var remote = RemoteCommands.Open(host).Remove(arguments.GetRequiredValue(_name));
        return Task.FromResult(new ResultView(null, [new VerdictBlock("removed", ViewTone.Neutral, $"{remote.Name} was {remote.Address}; what is stored there stays")], remote));
    }
}
