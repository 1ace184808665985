using Solvent.Commands.Views;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>The best plans, and rules beside them.</summary>
internal static class PlanView
{
    private const int MostBlocks = 12;

    public static ResultView Of(PlanComparison comparison)
    {
        var blocks = new List<ViewBlock>
        {
            new TextBlock(Summary(comparison)),
            new HeadingBlock("The best plan for each budget, known only afterwards"),
            new TableBlock(
                [ViewColumn.Number("retrainings"), ViewColumn.Number("errors"), .. Priced("total", comparison), ViewColumn.Text("after blocks")],
                [.. comparison.ByBudget.Select(plan => (IReadOnlyList<ViewCell>)[ViewFormat.Count(plan.Retrainings), ViewFormat.Number(plan.Errors), .. Total(plan, comparison), After(plan)])]),
            new HeadingBlock("What rules would have done, seeing each block only when it was over"),
            new TableBlock(
                [ViewColumn.Text("rule"), ViewColumn.Number("retrainings"), ViewColumn.Number("errors"), .. Priced("total", comparison), ViewColumn.Number("regret"), ViewColumn.Text("after blocks")],
                [.. comparison.Policies.Select(policy => (IReadOnlyList<ViewCell>)
                [
                    policy.Policy, ViewFormat.Count(policy.Plan.Retrainings), ViewFormat.Number(policy.Plan.Errors), .. Total(policy.Plan, comparison), ViewFormat.Number(Regret(policy.Plan, comparison)), After(policy.Plan),
                ])])
            {
                Note = comparison.Cost is null
                    ? "Regret is against the best plan with as many retrainings, where that is shown. With --cost it is against the best plan for the cost, and the rule that knows it is shown too."
                    : "Regret is against the best plan for this cost.",
            },
        };
        return new ResultView(null, blocks, PlanPayload.From(comparison));
    }

    /// <summary>What a plan costs more than the best that there was.</summary>
    public static double? Regret(RetrainingPlan plan, PlanComparison comparison) => comparison switch
    {
        { Cost: { } cost, ForCost: { } best } => plan.Total(cost) - best.Total(cost),
        _ when plan.Retrainings < comparison.ByBudget.Count => plan.Errors - comparison.ByBudget[plan.Retrainings].Errors,
        _ => null,
    };

    private static string Summary(PlanComparison comparison)
    {
        var extent = $"{ViewFormat.Plural(comparison.Blocks, "block")}";
        if (comparison is { Cost: { } cost, ForCost: { } best })
        {
            var rule = comparison.Policies[0];
            return $"{extent}, {ViewFormat.Number(cost)} errors a retraining: at best {ViewFormat.Number(best.Total(cost))} in all with {ViewFormat.Plural(best.Retrainings, "retraining")}; the best rule, {rule.Policy}, comes to {ViewFormat.Number(rule.Plan.Total(cost))}.";
        }

        var (none, most) = (comparison.ByBudget[0], comparison.ByBudget[^1]);
        return $"{extent}: {ViewFormat.Number(none.Errors)} errors without a retraining, at best {ViewFormat.Number(most.Errors)} with {ViewFormat.Count(most.Retrainings)}.";
    }

    private static IEnumerable<ViewColumn> Priced(string name, PlanComparison comparison) => comparison.Cost is null ? [] : [ViewColumn.Number(name)];

    private static IEnumerable<ViewCell> Total(RetrainingPlan plan, PlanComparison comparison) => comparison.Cost is { } cost ? [ViewFormat.Number(plan.Total(cost))] : [];

    private static string After(RetrainingPlan plan)
        => string.Join(", ", plan.RetrainAfter.Take(MostBlocks)) + (plan.Retrainings > MostBlocks ? ", …" : "");
}
