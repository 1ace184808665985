using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset show</c>.</summary>
internal sealed class DatasetShowCommand : SolventCommand
{
    private readonly Argument<string> _reference = DatasetCommands.Reference("version", "The version");

    public DatasetShowCommand()
        : base("show", "Show one version: its hash, size, origin and the runs that used it.")
        => Add(_reference);

    public override IReadOnlyList<string> Examples => ["dataset show taxi@v3", "dataset show taxi#clean"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var version = DatasetRepository.Open(host.WorkingDirectory).Resolve(arguments.GetRequiredValue(_reference));
        return Task.FromResult(DatasetVersionsView.Of(version, VersionRuns.Open(host).Using(version)));
    }
}
