using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments.Mlflow;

/// <summary><c>experiment push</c>.</summary>
internal sealed class ExperimentPushCommand : SolventCommand
{
    private readonly Argument<string[]> _runs = new("run")
    {
        Description = "The runs, by their ids or the beginnings of them; runs that they are parts of go along.",
        Arity = ArgumentArity.ZeroOrMore,
        CompletionSources = { WordSources.Runs },
    };

    private readonly Option<string?> _to = new("--to") { Description = "Address of the MLflow server; MLFLOW_TRACKING_URI by default.", HelpName = "address" };
    private readonly Option<string?> _experiment = new("--experiment", "-e") { Description = "All runs of an experiment.", HelpName = "name", CompletionSources = { WordSources.Experiments } };
    private readonly Option<bool> _all = new("--all") { Description = "All runs." };
    private readonly Option<bool> _noArtifacts = new("--no-artifacts") { Description = "Leave artifacts here, and with them what MLflow has no place for: cells, packages, values that are too long." };

    public ExperimentPushCommand()
        : base("push", "Send runs to an MLflow server; only what it lacks.")
    {
        Add(_runs);
        Add(_to);
        Add(_experiment);
        Add(_all);
        Add(_noArtifacts);
    }

    public override IReadOnlyList<string> Examples => ["experiment push 0k3j2h --to http://127.0.0.1:5000", "experiment push --experiment late-flights", "experiment push --all --no-artifacts"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var runs = arguments.GetValue(_runs) ?? [];
        var experiment = arguments.GetValue(_experiment) is { } written ? ExperimentName.Resolve(written, store) : null;
        var ways = (runs.Length > 0 ? 1 : 0) + (experiment is null ? 0 : 1) + (arguments.GetValue(_all) ? 1 : 0);
        if (ways != 1) throw NotOneWay(ways);
        var options = new MlflowPushOptions
        {
            To = arguments.GetValue(_to),
            Runs = runs,
            Experiment = experiment,
            WithArtifacts = !arguments.GetValue(_noArtifacts),
            Progress = RunTransferReports.To(host, "pushing"),
        };
        return RunTransferView.Of("pushed", await store.PushAsync(options, cancellationToken));
    }

    private static SolventException NotOneWay(int ways)
        => new("runs-not-named", ways == 0 ? "No run to push is named." : "Runs to push are named in several ways.")
        {
            Hint = "Name runs, or an experiment with --experiment, or say --all.",
            ExitCode = SolventException.WrongUsage,
        };
}
