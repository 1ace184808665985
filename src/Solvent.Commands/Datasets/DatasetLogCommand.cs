using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset log</c>.</summary>
internal sealed class DatasetLogCommand : SolventCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The dataset.", CompletionSources = { WordSources.Datasets } };

    public DatasetLogCommand()
        : base("log", "List the versions of a dataset, newest first, with the runs that used them.")
        => Add(_name);

    public override IReadOnlyList<string> Examples => ["dataset log taxi"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var name = arguments.GetRequiredValue(_name);
        var versions = DatasetRepository.Open(host.WorkingDirectory).Log(name);
        return Task.FromResult(DatasetVersionsView.Of($"{name}: {ViewFormat.Plural(versions.Count, "version")}", versions, VersionRuns.Open(host), isLog: true));
    }
}
