using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment best</c>.</summary>
internal sealed class ExperimentBestCommand : SolventCommand
{
    private readonly BoardOptions _board = new(usualTop: 1);

    public ExperimentBestCommand()
        : base("best", "Show the best run of an experiment by a metric.")
        => _board.AddTo(this);

    public override IReadOnlyList<string> Examples =>
        ["experiment best late-flights --metric auc", "experiment best late-flights --metric cost --lower", "experiment best late-flights --metric auc --where \"trees <= 100\""];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var board = _board.Read(arguments, store);
        if (board.Runs is not [var leader, ..])
        {
            throw new SolventException("no-run", $"No run that meets the condition has a finite value of '{board.Metric}'.") { Hint = "'experiment list' with the same --where shows the runs that meet it." };
        }

        var view = RunRecordView.Of(store.Get(leader.Id));
        var verdict = new VerdictBlock("best", ViewTone.Good, $"{board.Metric} {ViewFormat.Number(leader.Metrics[board.Metric])} of {ViewFormat.Plural(store.Count(new RunQuery { Experiment = leader.Experiment }), "run")}");
        return Task.FromResult(view with { Blocks = [verdict, .. view.Blocks] });
    }
}
