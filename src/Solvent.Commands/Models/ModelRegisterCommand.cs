using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary><c>model register</c>.</summary>
internal sealed class ModelRegisterCommand : SolventCommand
{
    private readonly Argument<string> _run = new("run") { Description = "The run that made the model, by its id or the beginning of it.", CompletionSources = { WordSources.Runs } };
    private readonly Option<string> _name = new("--name", "-n") { Description = "The name of the model.", Required = true, HelpName = "name" };
    private readonly Option<string?> _artifact = new("--artifact", "-a") { Description = "Which artifact of the run; its only model by default.", HelpName = "name" };
    private readonly Option<string[]> _aliases = new("--alias") { Description = "An alias to give to the version, such as challenger.", HelpName = "name" };
    private readonly Option<string?> _description = new("--description") { Description = "What there is to say about the version.", HelpName = "text" };

    public ModelRegisterCommand()
        : base("register", "Register a model of a run as the next version of a name.")
    {
        Add(_run);
        Add(_name);
        Add(_artifact);
        Add(_aliases);
        Add(_description);
    }

    public override IReadOnlyList<string> Examples => ["model register 0k3j2h --name late-flight", "model register 0k3j2h --name late-flight --artifact model --alias challenger"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        // A word that is no alias must be told before there is a version.
        var aliases = ListOption.Split(arguments.GetValue(_aliases)).ToList();
        foreach (var alias in aliases) ModelRegistry.RequireAlias(alias);
        var version = store.Models.Register(arguments.GetRequiredValue(_run), arguments.GetRequiredValue(_name), arguments.GetValue(_artifact), arguments.GetValue(_description));
        foreach (var alias in aliases) version = store.Models.SetAlias(version.Reference, alias);
        return Task.FromResult(ModelView.Of(version, "registered", $"{version.Artifact} of run {version.Run} is {ModelView.Name(version)}"));
    }
}
