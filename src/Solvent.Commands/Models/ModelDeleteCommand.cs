using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model delete</c>.</summary>
internal sealed class ModelDeleteCommand : SolventCommand
{
    private readonly Argument<string> _model = new("model") { Description = "A version, or the bare name of a model for all its versions.", CompletionSources = { WordSources.Models } };
    private readonly Option<bool> _force = new("--force", "-f") { Description = "Delete versions that have an alias too." };

    public ModelDeleteCommand()
        : base("delete", "Delete a version or a model from the registry; the run keeps what it has made.")
    {
        Add(_model);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => ["model delete late-flight@v1", "model delete scratch --force"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var names = store.Models.Delete(arguments.GetRequiredValue(_model), arguments.GetValue(_force)).Select(version => version.Reference).ToList();
        return Task.FromResult(new ResultView(null, [new VerdictBlock("deleted", ViewTone.Good, string.Join(", ", names))], new DeletePayload(names)));
    }

    private sealed record DeletePayload(IReadOnlyList<string> Deleted);
}
