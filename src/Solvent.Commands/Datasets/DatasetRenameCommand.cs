using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset rename</c>.</summary>
internal sealed class DatasetRenameCommand : SolventCommand
{
    private readonly Argument<string> _from = new("name") { Description = "The dataset.", CompletionSources = { WordSources.Datasets } };
    private readonly Argument<string> _to = new("new-name") { Description = "What to call it." };

    public DatasetRenameCommand()
        : base("rename", "Give a dataset another name. Its versions, tags and runs keep finding it.")
    {
        Add(_from);
        Add(_to);
    }

    public override IReadOnlyList<string> Examples => ["dataset rename taxi rides"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var result = await DatasetRepository.Open(host.WorkingDirectory)
            .RenameAsync(arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to), cancellationToken);
        var verdict = result.From == result.To
            ? new VerdictBlock("unchanged", ViewTone.Neutral, $"The dataset is called '{result.To}' already.")
            : new VerdictBlock("renamed", ViewTone.Good, $"'{result.From}' is '{result.To}' now, with {ViewFormat.Plural(result.Versions.Count, "version")}.");
        return new ResultView(null, [verdict], new RenamePayload(result.From, result.To, [.. result.Versions.Select(version => version.Reference)]));
    }

    private sealed record RenamePayload(string From, string To, IReadOnlyList<string> Versions);
}
