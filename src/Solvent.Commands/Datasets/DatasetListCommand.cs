using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset list</c>.</summary>
internal sealed class DatasetListCommand() : SolventCommand("list", "List the datasets with their newest versions.")
{
    public override IReadOnlyList<string> Examples => ["dataset list"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var versions = DatasetRepository.Open(host.WorkingDirectory).List();
        var runs = VersionRuns.Open(host);
        return Task.FromResult(versions.Count == 0
            ? new ResultView(null, [new TextBlock("There are no datasets yet. Commit a file with 'dataset commit PATH --name NAME'.", ViewTone.Muted)], Array.Empty<object>())
            : DatasetVersionsView.Of(ViewFormat.Plural(versions.Count, "dataset"), versions, runs, isLog: false));
    }
}
