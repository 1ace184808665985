using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset pull</c>.</summary>
internal sealed class DatasetPullCommand : TransferCommand
{
    private readonly Option<bool> _renumber = RenumberOption();
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
        return TransferView.Of(await RemoteCommands.Open(host).PullAsync(options, cancellationToken), host.WorkingDirectory);
    }
}
