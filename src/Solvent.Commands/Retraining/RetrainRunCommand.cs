using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary><c>retrain run</c>.</summary>
internal sealed class RetrainRunCommand : SolventCommand
{
    private readonly Option<string> _policy = PolicyOption.Create("The policy; retraining.json by default.");
    private readonly Option<bool> _ifDue = new("--if-due") { Description = "Decide first, as 'retrain check' does, and retrain only when that is the decision." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Train and compare, and promote nothing." };
    private readonly Option<bool> _force = new("--force") { Description = "Retrain though the champion was trained on the newest version already." };

    public RetrainRunCommand()
        : base("run", "Train a challenger on the newest version, and promote it if it beats the champion there.")
    {
        Add(_policy);
        Add(_ifDue);
        Add(_dryRun);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples => ["retrain run", "retrain run --if-due", "retrain run --policy policies/late.json --dry-run"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var policy = arguments.Read(_policy, host);
        using var store = ExperimentStore.Open(Path.GetDirectoryName(policy.Path));
        if (arguments.GetValue(_ifDue))
        {
            var decision = await RetrainingCheck.RunAsync(policy, store, time: null, cancellationToken);
            if (decision.Outcome != RetrainingOutcome.Retrain) return RetrainingView.NotDue(decision);
        }

        var options = new RetrainingOptions { DryRun = arguments.GetValue(_dryRun), Force = arguments.GetValue(_force) };
        return RetrainingView.Of(await RetrainingRun.RunAsync(policy, store, options, new LineProgress(host), cancellationToken), policy.Metric);
    }
}
