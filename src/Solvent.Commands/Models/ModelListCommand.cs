using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model list</c>.</summary>
internal sealed class ModelListCommand : SolventCommand
{
    private readonly Argument<string?> _name = new("name") { Description = "The model, for all its versions; the newest version of each model by default.", Arity = ArgumentArity.ZeroOrOne, CompletionSources = { WordSources.Models } };

    public ModelListCommand()
        : base("list", "List the models, or the versions of one.")
        => Add(_name);

    public override IReadOnlyList<string> Examples => ["model list", "model list late-flight"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return Task.FromResult(arguments.GetValue(_name) is { } name ? ModelListView.Of(store.Models.Get(name)) : ModelListView.Of(store.Models.List()));
    }
}
