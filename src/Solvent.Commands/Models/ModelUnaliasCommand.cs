using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model unalias</c>.</summary>
internal sealed class ModelUnaliasCommand : SolventCommand
{
    private readonly Argument<string> _model = new("model") { Description = "The model and the alias: name@alias.", CompletionSources = { WordSources.Models } };

    public ModelUnaliasCommand()
        : base("unalias", "Take an alias away.")
        => Add(_model);

    public override IReadOnlyList<string> Examples => ["model unalias late-flight@challenger"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var version = store.Models.RemoveAlias(arguments.GetRequiredValue(_model));
        return Task.FromResult(ModelView.Of(version, "unaliased", ModelView.Name(version)));
    }
}
