using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset remove</c>.</summary>
internal sealed class DatasetRemoveCommand : SolventCommand
{
    private readonly Argument<string> _what = new("version")
    {
        Description = "A version, or the bare name of a dataset for all its versions.",
        CompletionSources = { WordSources.Versions },
    };

    private readonly Option<bool> _force = new("--force", "-f") { Description = "Remove the tags of the versions with them. What a run used is never removed." };

    public DatasetRemoveCommand()
        : base("remove", "Remove a version or a dataset that no run, tag or other version needs.")
    {
        Add(_what);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => ["dataset remove taxi@v4", "dataset remove scratch --force"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var experiments = ExperimentStore.Open(host.WorkingDirectory);
        var result = await DatasetRepository.Open(host.WorkingDirectory)
            .RemoveAsync(arguments.GetRequiredValue(_what), experiments.VersionUses, arguments.GetValue(_force), cancellationToken);
        var names = result.Versions.Select(version => version.Reference).ToList();
        var what = names.Count == 1 ? names[0] : $"{names[0]} to {result.Versions[^1].Version}";
        var tags = result.Tags.Count == 0 ? "" : $" with {string.Join(", ", result.Tags)}";
        return new ResultView(
            null,
            [new VerdictBlock("removed", ViewTone.Good, $"{what}{tags}. 'dataset gc' frees what nothing else needs.")],
            new RemovePayload(names, result.Tags));
    }

    private sealed record RemovePayload(IReadOnlyList<string> Removed, IReadOnlyList<string> Tags);
}
