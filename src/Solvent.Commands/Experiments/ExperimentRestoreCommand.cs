using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment restore</c>.</summary>
internal sealed class ExperimentRestoreCommand : SolventCommand
{
    private readonly Argument<string[]> _runs = new("runs") { Description = "The runs, by their ids or the beginnings of them.", Arity = ArgumentArity.OneOrMore, CompletionSources = { WordSources.Runs } };

    public ExperimentRestoreCommand()
        : base("restore", "Take back the deletion of runs, and of those that were deleted with them.")
        => Add(_runs);

    public override IReadOnlyList<string> Examples => ["experiment restore 0k3j2h 0k3j9x"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        // All are found before the first is changed.
        var ids = arguments.GetRequiredValue(_runs).Select(written => store.Get(written).Id).Distinct(StringComparer.Ordinal).ToList();
        var runs = ids.Select(store.Restore).ToList();
        return Task.FromResult(new ResultView(
            null,
            [new VerdictBlock("restored", ViewTone.Good, string.Join(", ", runs.Select(run => $"run {run.Id} of {run.Experiment}")))],
            runs.Select(RunPayload.From).ToList()));
    }
}
