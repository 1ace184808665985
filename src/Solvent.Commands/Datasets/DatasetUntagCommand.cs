using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset untag</c>.</summary>
internal sealed class DatasetUntagCommand : SolventCommand
{
    private readonly Argument<string> _tag = new("tag") { Description = "The dataset and its tag: taxi#clean.", CompletionSources = { WordSources.Versions } };

    public DatasetUntagCommand()
        : base("untag", "Take a tag away; the version that has it stays.")
        => Add(_tag);

    public override IReadOnlyList<string> Examples => ["dataset untag taxi#clean"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var tag = arguments.GetRequiredValue(_tag);
        var version = DatasetRepository.Open(host.WorkingDirectory).Untag(tag);
        return Task.FromResult(new ResultView(
            null,
            [new VerdictBlock("untagged", ViewTone.Good, $"{version.Reference} is no longer {tag}")],
            DatasetVersionPayload.From(version, VersionRuns.Open(host).Using(version))));
    }
}
