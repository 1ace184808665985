namespace Solvent.Retraining.Tests.Planning;

public sealed class ReferencePlanTests
{
    [Fact]
    public void The_best_plan_of_each_budget_is_the_one_of_the_reference()
    {
        foreach (var reference in ReferencePlans.All())
        {
            var expected = reference.ByBudget().ToList();
            var plans = OptimalPlans.ByBudget(reference.Matrix, expected.Max(plan => plan.Budget));
            foreach (var (budget, errors, after) in expected)
            {
                Assert.Equal(errors, plans[budget].Errors);
                // Another plan may be as good; where it is, the one of the reference must come to the same by our reckoning.
                if (!after.SequenceEqual(plans[budget].RetrainAfter)) Assert.Equal(errors, PlanSimulation.Errors(reference.Matrix, after));
            }
        }
    }

    [Fact]
    public void On_Elec2_even_the_blocks_of_the_best_plans_are_those_of_the_reference()
    {
        var elec2 = ReferencePlans.All().FirstOrDefault(reference => Path.GetFileName(reference.Path) == "retrain_elec2.json");
        Assert.SkipWhen(elec2 is null, "The reference data that was given has no Elec2.");
        var plans = OptimalPlans.ByBudget(elec2.Matrix, 8);
        foreach (var (budget, _, after) in elec2.ByBudget()) Assert.Equal(after, plans[budget].RetrainAfter);
    }

    [Fact]
    public void The_best_total_for_each_cost_of_a_retraining_is_the_one_of_the_reference()
    {
        foreach (var reference in ReferencePlans.All())
        {
            foreach (var (cost, total) in reference.ByCost()) Assert.Equal(total, OptimalPlans.ForCost(reference.Matrix, cost).Total(cost));
        }
    }

    [Fact]
    public void The_usual_rules_retrain_after_the_same_blocks_and_come_to_the_same_errors_as_in_the_reference()
    {
        foreach (var reference in ReferencePlans.All())
        {
            foreach (var (policy, errors, after) in reference.Policies())
            {
                var plan = PlanSimulation.Run(reference.Matrix, policy);
                Assert.Equal(after, plan.RetrainAfter);
                Assert.Equal(errors, plan.Errors);
            }
        }
    }

    [Theory]
    [InlineData(10, 5507)]
    [InlineData(30, 5949)]
    [InlineData(60, 5657)]
    [InlineData(120, 6044)]
    [InlineData(250, 6138)]
    public void Our_own_rule_comes_on_Elec2_to_what_the_guide_says_which_is_less_than_always_and_never(double cost, double total)
    {
        var elec2 = ErrorMatrixFile.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "retrain_elec2.json"));

        Assert.Equal(total, PlanSimulation.Run(elec2, new CostAware(cost)).Total(cost));
        Assert.True(total < PlanSimulation.Run(elec2, new NeverRetrain()).Total(cost));
        Assert.True(total < PlanSimulation.Run(elec2, new EveryBlocks(1)).Total(cost));
    }
}
