using CsCheck;

namespace Solvent.Retraining.Tests.Planning;

public sealed class OptimalPlanTests
{
    private static readonly Gen<ErrorMatrix> SmallMatrix = Gen.Int[1, 8].SelectMany(blocks => Gen.Int[0, 12].Array[blocks + 1].Array[blocks]
        .Select(rows => ErrorMatrix.Of([.. rows.Select(row => (IReadOnlyList<double>)[.. row.Select(value => (double)value)])])));

    [Fact]
    public void No_plan_within_a_budget_is_better_than_the_one_that_is_found()
        => Gen.Select(SmallMatrix, Gen.Int[0, 9]).Sample((matrix, budget) =>
        {
            var plan = OptimalPlans.ByBudget(matrix, budget)[budget];
            Assert.True(plan.Retrainings <= budget);
            Assert.Equal(PlanSimulation.Errors(matrix, plan.RetrainAfter), plan.Errors);
            Assert.Equal(EveryPlan(matrix).Where(other => other.Retrainings <= budget).Min(other => other.Errors), plan.Errors);
        });

    [Fact]
    public void No_plan_has_a_smaller_total_than_the_one_that_is_found_for_a_cost()
        => Gen.Select(SmallMatrix, Gen.Int[0, 20]).Sample((matrix, cost) =>
            Assert.Equal(EveryPlan(matrix).Min(other => other.Total(cost)), OptimalPlans.ForCost(matrix, cost).Total(cost)));

    [Fact]
    public void No_rule_is_better_than_the_best_plan_of_its_budget()
        => Gen.Select(SmallMatrix, Gen.Int[0, 20]).Sample((matrix, number) =>
        {
            foreach (var policy in new PlanPolicy[] { new NeverRetrain(), new EveryBlocks(1 + (number % 4)), new CumulativeExcess(number), new CostAware(number) })
            {
                var plan = PlanSimulation.Run(matrix, policy);
                Assert.True(plan.Errors >= OptimalPlans.ByBudget(matrix, plan.Retrainings)[^1].Errors);
            }
        });

    [Fact]
    public void Of_plans_that_are_equally_good_the_one_with_fewer_retrainings_is_taken()
    {
        var matrix = ErrorMatrix.Of([[0, 5, 5, 5], [0, 0, 5, 5], [0, 0, 0, 5]]);

        Assert.Empty(OptimalPlans.ByBudget(matrix, 2)[2].RetrainAfter);
        Assert.Empty(OptimalPlans.ForCost(matrix, 0).RetrainAfter);
    }

    [Fact]
    public void A_plan_that_needs_errors_which_nobody_has_measured_is_not_taken()
    {
        var matrix = ErrorMatrix.Of([[0, 5, 9, 9], [0, 0, double.NaN, 1], [0, 0, 0, 2]]);

        Assert.False(matrix.IsComplete);
        Assert.Equal([2], OptimalPlans.ByBudget(matrix, 1)[1].RetrainAfter);
    }

    [Fact]
    public void A_rule_stops_to_retrain_when_its_budget_is_spent()
    {
        var matrix = ErrorMatrix.Of([[0, 1, 1, 1, 1], [0, 0, 1, 1, 1], [0, 0, 0, 1, 1], [0, 0, 0, 0, 1]]);

        Assert.Equal([1, 2], PlanSimulation.Run(matrix, new EveryBlocks(1), budget: 2).RetrainAfter);
    }

    private static IEnumerable<RetrainingPlan> EveryPlan(ErrorMatrix matrix)
    {
        for (var set = 0; set < 1 << (matrix.Blocks - 1); set++)
        {
            int[] after = [.. Enumerable.Range(1, matrix.Blocks - 1).Where(block => (set & (1 << (block - 1))) != 0)];
            yield return new RetrainingPlan(after, PlanSimulation.Errors(matrix, after));
        }
    }
}
