using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment list</c>.</summary>
internal sealed class ExperimentListCommand : SolventCommand
{
    private readonly Argument<string?> _name = new("name") { Description = "The experiment; all by default.", Arity = ArgumentArity.ZeroOrOne, CompletionSources = { WordSources.Experiments } };

    public ExperimentListCommand()
        : base("list", "List the runs, newest last.")
        => Add(_name);

    public override IReadOnlyList<string> Examples => ["experiment list", "experiment list late-flights"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var name = arguments.GetValue(_name) is { } written ? ExperimentName.Resolve(written, store) : null;
        return Task.FromResult(RunListView.Of(store.List(name)));
    }
}
