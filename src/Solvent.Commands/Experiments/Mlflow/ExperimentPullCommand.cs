using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments.Mlflow;

/// <summary><c>experiment pull</c>.</summary>
internal sealed class ExperimentPullCommand : SolventCommand
{
    private readonly Argument<string[]> _runs = new("run")
    {
        Description = "The runs, by the ids that they have there, or had where they were pushed from; all by default.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _from = new("--from") { Description = "Address of the MLflow server; MLFLOW_TRACKING_URI by default.", HelpName = "address" };
    private readonly Option<string[]> _experiments = new("--experiment", "-e") { Description = "Only runs of an experiment of this name; can be given several times.", HelpName = "name" };
    private readonly Option<bool> _noArtifacts = new("--no-artifacts") { Description = "Leave artifacts there." };

    public ExperimentPullCommand()
        : base("pull", "Bring runs from an MLflow server.")
    {
        Add(_runs);
        Add(_from);
        Add(_experiments);
        Add(_noArtifacts);
    }

    public override IReadOnlyList<string> Examples => ["experiment pull --from http://127.0.0.1:5000", "experiment pull --experiment late-flights", "experiment pull 0k3j2hab12 --from http://127.0.0.1:5000"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var options = new MlflowPullOptions
        {
            From = arguments.GetValue(_from),
            Runs = arguments.GetValue(_runs) ?? [],
            Experiments = arguments.GetValue(_experiments) ?? [],
            WithArtifacts = !arguments.GetValue(_noArtifacts),
            Progress = RunTransferReports.To(host, "pulling"),
        };
        return RunTransferView.Of("pulled", await store.PullAsync(options, cancellationToken));
    }
}
