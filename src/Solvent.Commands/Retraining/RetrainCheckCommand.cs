using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary><c>retrain check</c>.</summary>
internal sealed class RetrainCheckCommand : SolventCommand
{
    private const int RetrainExitCode = 3;
    private const int NotEnoughDataExitCode = 4;

    private readonly Option<string> _policy = PolicyOption.Create("The policy; retraining.json by default.");
    private readonly Option<bool> _score = new("--score") { Description = "Score the champion first on the versions that it was not scored on, by running the notebook." };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Tell the decision by the exit code: 0 to hold, 3 to retrain, 4 for not enough data." };

    public RetrainCheckCommand(CommandSurface surface)
        : base("check", "Decide between retraining and holding, and show the arithmetic.")
    {
        Add(_policy);
        // A notebook cannot run notebooks.
        if (surface == CommandSurface.Shell) Add(_score);
        Add(_exitCode);
    }

    public override IReadOnlyList<string> Examples => ["retrain check", "retrain check --policy policies/late.json --exit-code"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var policy = arguments.Read(_policy, host);
        using var store = ExperimentStore.Open(Path.GetDirectoryName(policy.Path));
        if (arguments.GetResult(_score) is { Implicit: false }) await ModelScoring.RunAsync(policy, store, allModels: false, options: null, new LineProgress(host), cancellationToken);
        var decision = await RetrainingCheck.RunAsync(policy, store, time: null, cancellationToken);
        var view = DecisionView.Of(decision);
        return arguments.GetValue(_exitCode) && Code(decision.Outcome) is { } code
            ? view with { Failure = new SolventException(code == RetrainExitCode ? "retraining-due" : "retraining-undecided", decision.Reason) { ExitCode = code, Hint = "Leave out --exit-code to report the decision without failing." } }
            : view;
    }

    private static int? Code(RetrainingOutcome outcome) => outcome switch
    {
        RetrainingOutcome.Retrain => RetrainExitCode,
        RetrainingOutcome.NotEnoughData => NotEnoughDataExitCode,
        _ => null,
    };
}
