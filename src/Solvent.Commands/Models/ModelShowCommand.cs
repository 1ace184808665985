using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model show</c>.</summary>
internal sealed class ModelShowCommand : SolventCommand
{
    private readonly Argument<string> _model = ModelCommands.Reference("The version");

    public ModelShowCommand()
        : base("show", "Show a version of a model: its run, its aliases, and the columns that it takes.")
        => Add(_model);

    public override IReadOnlyList<string> Examples => ["model show late-flight@champion"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var version = store.Models.Resolve(arguments.GetRequiredValue(_model));
        return Task.FromResult(ModelView.Of(version, store.Models.SchemaOf(version.Reference)));
    }
}
