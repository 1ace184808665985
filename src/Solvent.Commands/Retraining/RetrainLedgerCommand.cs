using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary><c>retrain ledger</c>.</summary>
internal sealed class RetrainLedgerCommand : SolventCommand
{
    private readonly Option<string> _policy = PolicyOption.Create("The policy; retraining.json by default.");
    private readonly Option<bool> _score = new("--score") { Description = "Score all registered versions of the model first on the versions that they were not scored on, by running the notebook." };

    public RetrainLedgerCommand(CommandSurface surface)
        : base("ledger", "Show every decision and retraining, what it cost, and what it has cost in hindsight.")
    {
        Add(_policy);
        // A notebook cannot run notebooks.
        if (surface == CommandSurface.Shell) Add(_score);
    }

    public override IReadOnlyList<string> Examples => ["retrain ledger", "retrain ledger --policy policies/late.json --json"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var policy = arguments.Read(_policy, host);
        using var store = ExperimentStore.Open(Path.GetDirectoryName(policy.Path));
        if (arguments.GetResult(_score) is { Implicit: false }) await ModelScoring.RunAsync(policy, store, allModels: true, options: null, new LineProgress(host), cancellationToken);
        return LedgerView.Of(await LedgerReport.ReadAsync(policy, store, cancellationToken));
    }
}
