using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset tag</c>.</summary>
internal sealed class DatasetTagCommand : SolventCommand
{
    private readonly Argument<string> _reference = DatasetCommands.Reference("version", "The version");
    private readonly Argument<string> _tag = new("tag") { Description = "The name to give it; it moves here from another version of the dataset that has it." };

    public DatasetTagCommand()
        : base("tag", "Give a version a name.")
    {
        Add(_reference);
        Add(_tag);
    }

    public override IReadOnlyList<string> Examples => ["dataset tag taxi@v3 clean"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var version = await DatasetRepository.Open(host.WorkingDirectory)
            .TagAsync(arguments.GetRequiredValue(_reference), arguments.GetRequiredValue(_tag), cancellationToken);
        return new ResultView(
            null,
            [new VerdictBlock("tagged", ViewTone.Good, $"{version.Reference} is {string.Join(" and ", version.Tags.Select(tag => $"{version.Dataset}#{tag}"))}")],
            DatasetVersionPayload.From(version, VersionRuns.Open(host).Using(version)));
    }
}
