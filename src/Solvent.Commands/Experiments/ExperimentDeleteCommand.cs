using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment delete</c>.</summary>
internal sealed class ExperimentDeleteCommand : SolventCommand
{
    private readonly Argument<string[]> _runs = new("runs") { Description = "The runs, by their ids or the beginnings of them.", Arity = ArgumentArity.OneOrMore, CompletionSources = { WordSources.Runs } };

    public ExperimentDeleteCommand()
        : base("delete", "Mark runs as deleted, with those that are nested in them; they can be restored until they are purged.")
        => Add(_runs);

    public override IReadOnlyList<string> Examples => ["experiment delete 0k3j2h 0k3j9x"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        // All are found before the first is changed.
        var ids = arguments.GetRequiredValue(_runs).Select(written => store.Get(written).Id).Distinct(StringComparer.Ordinal).ToList();
        var runs = ids.Select(store.Delete).ToList();
        return Task.FromResult(new ResultView(
            null,
            [new VerdictBlock("deleted", ViewTone.Good, string.Join(", ", runs.Select(run => $"run {run.Id} of {run.Experiment}")))],
            runs.Select(RunPayload.From).ToList()));
    }
}
