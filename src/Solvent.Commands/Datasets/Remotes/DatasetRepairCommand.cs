using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset repair</c>.</summary>
internal sealed class DatasetRepairCommand : SolventCommand
{
    private readonly Option<string?> _from = new("--from")
    {
        Description = "The remote that has sound copies; the only one, or the one called 'origin', by default.",
        HelpName = "remote",
        CompletionSources = { WordSources.Remotes },
    };

    public DatasetRepairCommand()
        : base("repair", "Check every byte of the store, and bring what is damaged or missing from a remote.")
        => Add(_from);

    public override IReadOnlyList<string> Examples => ["dataset repair --from origin"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var options = new TransferOptions { Remote = arguments.GetValue(_from), Progress = TransferReports.To(host, "repairing") };
        return RepairView.Of(await RemoteCommands.Open(host).RepairAsync(options, cancellationToken));
    }
}
