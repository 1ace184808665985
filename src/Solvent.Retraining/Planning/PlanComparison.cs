namespace Solvent.Retraining;

/// <summary>The best plans for a matrix of errors beside what rules would have done.</summary>
/// <param name="Blocks">The blocks that are served.</param>
/// <param name="Cost">What a retraining costs, in units of the loss; <see langword="null"/> when that is not asked.</param>
/// <param name="Budget">The most retrainings; <see langword="null"/> for any number.</param>
/// <param name="ByBudget">The best plan for each number of retrainings from 0.</param>
/// <param name="ForCost">The best plan for <paramref name="Cost"/>, within the budget if there is one.</param>
/// <param name="Policies">What each rule would have done within the budget, best first.</param>
public sealed record PlanComparison(int Blocks, double? Cost, int? Budget, IReadOnlyList<RetrainingPlan> ByBudget, RetrainingPlan? ForCost, IReadOnlyList<PolicyPlan> Policies)
{
    private const int ShownBudgets = 8;

    private static readonly int[] Periods = [1, 2, 4, 8];
    private static readonly double[] Margins = [0.02, 0.04];
    private static readonly double[] Excesses = [0.02, 0.05, 0.1, 0.2];

    /// <summary>Compares the usual rules, and the one that knows the cost when there is one, with the best plans.</summary>
    /// <param name="matrix">The errors; every model on every block after it.</param>
    /// <param name="budget">The most retrainings.</param>
    /// <param name="cost">What a retraining costs, in units of the loss.</param>
    /// <exception cref="SolventException"><c>error-matrix-incomplete</c>.</exception>
    public static PlanComparison Of(ErrorMatrix matrix, int? budget = null, double? cost = null)
    {
        if (!matrix.IsComplete)
        {
            throw new SolventException("error-matrix-incomplete", "The matrix of errors has gaps, and a rule can only be played where every model was scored on every block after it.")
            {
                Hint = "Score the models on the missing blocks, or leave out the blocks that have gaps.",
            };
        }

        var byBudget = OptimalPlans.ByBudget(matrix, budget ?? Math.Min(ShownBudgets, matrix.Blocks - 1));
        var forCost = cost is { } price ? (budget is null ? OptimalPlans.ForCost(matrix, price) : byBudget.MinBy(plan => plan.Total(price))) : null;
        var policies = Rules(matrix, cost).DistinctBy(rule => rule.Name).Select(rule => new PolicyPlan(rule.Name, PlanSimulation.Run(matrix, rule, budget)));
        return new PlanComparison(matrix.Blocks, cost, budget, byBudget, forCost, [.. policies.OrderBy(policy => policy.Plan.Total(cost ?? 0)).ThenBy(policy => policy.Plan.Retrainings)]);
    }

    private static IEnumerable<PlanPolicy> Rules(ErrorMatrix matrix, double? cost)
    {
        yield return new NeverRetrain();
        foreach (var period in Periods.Where(period => period < matrix.Blocks)) yield return new EveryBlocks(period);
        if (matrix.BlockRows is { } rows)
        {
            foreach (var margin in Margins) yield return new ErrorAboveFirst(margin);
            foreach (var share in Excesses) yield return new CumulativeExcess(Math.Round(share * rows));
        }

        if (cost is not { } price) yield break;
        if (price > 0) yield return new CumulativeExcess(price);
        yield return new CostAware(price);
    }
}
