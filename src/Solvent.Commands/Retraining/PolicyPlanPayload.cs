using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>A rule in <see cref="PlanPayload"/>; <c>regret</c> is what it cost more than the best plan for the same cost, or with as many retrainings.</summary>
internal sealed record PolicyPlanPayload(string Policy, double Errors, int Retrainings, double? Total, double? Regret, IReadOnlyList<int> RetrainAfter)
{
    public static PolicyPlanPayload From(PolicyPlan policy, PlanComparison comparison) => new(
        policy.Policy,
        policy.Plan.Errors,
        policy.Plan.Retrainings,
        comparison.Cost is { } cost ? policy.Plan.Total(cost) : null,
        PlanView.Regret(policy.Plan, comparison),
        policy.Plan.RetrainAfter);
}
