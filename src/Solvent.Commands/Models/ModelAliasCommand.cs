using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model alias</c>.</summary>
internal sealed class ModelAliasCommand : SolventCommand
{
    private readonly Argument<string> _model = ModelCommands.Reference("The version");
    private readonly Argument<string> _alias = new("alias") { Description = "The alias; it moves here from another version of the model that has it." };

    public ModelAliasCommand()
        : base("alias", "Give a version an alias, such as champion or challenger.")
    {
        Add(_model);
        Add(_alias);
    }

    public override IReadOnlyList<string> Examples => ["model alias late-flight@v2 champion"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var version = store.Models.SetAlias(arguments.GetRequiredValue(_model), arguments.GetRequiredValue(_alias));
        return Task.FromResult(ModelView.Of(version, "aliased", ModelView.Name(version)));
    }
}
