using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>What <c>retrain plan --json</c> prints.</summary>
internal sealed record PlanPayload(
    int Blocks, int? Budget, double? Cost, IReadOnlyList<OptimalPlanPayload> OptimalByBudget, OptimalPlanPayload? OptimalForCost, IReadOnlyList<PolicyPlanPayload> Policies)
{
    public static PlanPayload From(PlanComparison comparison) => new(
        comparison.Blocks,
        comparison.Budget,
        comparison.Cost,
        [.. comparison.ByBudget.Select((plan, budget) => OptimalPlanPayload.From(plan, comparison.Cost, budget))],
        comparison.ForCost is { } best ? OptimalPlanPayload.From(best, comparison.Cost, budget: null) : null,
        [.. comparison.Policies.Select(policy => PolicyPlanPayload.From(policy, comparison))]);
}
