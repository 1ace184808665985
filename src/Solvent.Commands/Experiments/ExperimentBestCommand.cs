using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment best</c>.</summary>
internal sealed class ExperimentBestCommand : SolventCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The experiment, by its name or the beginning of it.", CompletionSources = { WordSources.Experiments } };
    private readonly Option<string> _metric = new("--metric", "-m") { Description = "The metric that decides.", Required = true, HelpName = "name" };
    private readonly Option<bool> _lower = new("--lower") { Description = "Lower is better; by default the name of the metric tells (loss, error, rmse, …)." };

    public ExperimentBestCommand()
        : base("best", "Show the best run of an experiment by a metric.")
    {
        Add(_name);
        Add(_metric);
        Add(_lower);
    }

    public override IReadOnlyList<string> Examples => ["experiment best late-flights --metric auc", "experiment best late-flights --metric cost --lower"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var metric = arguments.GetRequiredValue(_metric);
        var name = ExperimentName.Resolve(arguments.GetRequiredValue(_name), store);
        var best = store.Best(name, metric, arguments.GetValue(_lower) ? true : null);
        var view = RunRecordView.Of(best);
        var verdict = new VerdictBlock("best", ViewTone.Good, $"{metric} {ViewFormat.Number(best.Metrics[metric])} of {ViewFormat.Plural(store.List(name).Count, "run")}");
        return Task.FromResult(view with { Blocks = [verdict, .. view.Blocks] });
    }
}
