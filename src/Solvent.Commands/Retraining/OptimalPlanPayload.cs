using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>A best plan in <see cref="PlanPayload"/>.</summary>
internal sealed record OptimalPlanPayload(int? Budget, double Errors, int Retrainings, double? Total, IReadOnlyList<int> RetrainAfter)
{
    public static OptimalPlanPayload From(RetrainingPlan plan, double? cost, int? budget)
        => new(budget, plan.Errors, plan.Retrainings, cost is { } price ? plan.Total(price) : null, plan.RetrainAfter);
}
