namespace Solvent.Retraining;

/// <summary>
/// The best plans that could have been made with all errors known: dynamic programming over the block of the last training. It costs the square of the blocks, times the budget.
/// Of plans that are equally good the one with fewer retrainings is taken, and of these the one that retrains earlier.
/// </summary>
/// <remarks>The offline optimum of Mahadevan and Mathioudakis, Knowledge-Based Systems 293, 2024.</remarks>
public static class OptimalPlans
{
    /// <summary>The plan with the least loss for each number of retrainings that may be spent, from 0 to <paramref name="most"/>; one that needs unknown errors has an infinite loss.</summary>
    /// <param name="matrix">The errors.</param>
    /// <param name="most">The largest budget; more than there are blocks to retrain after changes nothing.</param>
    public static IReadOnlyList<RetrainingPlan> ByBudget(ErrorMatrix matrix, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var useful = Math.Min(most, matrix.Blocks - 1);
        var before = Start(matrix);
        var trails = new List<int[]>();
        var plans = new List<RetrainingPlan> { End(matrix, before, trails) };
        for (var budget = 1; budget <= useful; budget++)
        {
            before = Next(matrix, before, out var trail);
            trails.Add(trail);
            var exact = End(matrix, before, trails);
            // A retraining that is left over is not spent.
            plans.Add(exact.Errors < plans[^1].Errors ? exact : plans[^1]);
        }

        while (plans.Count <= most) plans.Add(plans[^1]);
        return plans;
    }

    /// <summary>The plan with the least sum of loss and retrainings.</summary>
    /// <param name="matrix">The errors.</param>
    /// <param name="cost">What a retraining costs, in units of the loss; not negative.</param>
    public static RetrainingPlan ForCost(ErrorMatrix matrix, double cost)
    {
        if (!(cost >= 0)) throw new ArgumentOutOfRangeException(nameof(cost), cost, "A cost is not negative.");
        var best = new double[matrix.Blocks];
        var counts = new int[matrix.Blocks];
        var trail = new int[matrix.Blocks];
        for (var block = 1; block < matrix.Blocks; block++)
        {
            best[block] = double.PositiveInfinity;
            for (var model = 0; model < block; model++)
            {
                var total = best[model] + matrix.Served(model, block) + cost;
                if (!(total < best[block]) && !(total == best[block] && counts[model] + 1 < counts[block])) continue;
                (best[block], counts[block], trail[block]) = (total, counts[model] + 1, model);
            }
        }

        var last = Enumerable.Range(0, matrix.Blocks).MinBy(model => (best[model] + matrix.Served(model, matrix.Blocks), counts[model]));
        var after = new List<int>();
        for (var block = last; block > 0; block = trail[block]) after.Insert(0, block);
        return new RetrainingPlan(after, PlanSimulation.Errors(matrix, after));
    }

    // The loss until the end of each block, before which a model was trained as often as the budget says; the first model is trained at the end of block 0.
    private static double[] Start(ErrorMatrix matrix)
    {
        var losses = new double[matrix.Blocks];
        Array.Fill(losses, double.PositiveInfinity);
        losses[0] = 0;
        return losses;
    }

    private static double[] Next(ErrorMatrix matrix, double[] before, out int[] trail)
    {
        var losses = new double[matrix.Blocks];
        trail = new int[matrix.Blocks];
        losses[0] = double.PositiveInfinity;
        for (var block = 1; block < matrix.Blocks; block++)
        {
            losses[block] = double.PositiveInfinity;
            for (var model = 0; model < block; model++)
            {
                var loss = before[model] + matrix.Served(model, block);
                if (loss < losses[block]) (losses[block], trail[block]) = (loss, model);
            }
        }

        return losses;
    }

    private static RetrainingPlan End(ErrorMatrix matrix, double[] losses, List<int[]> trails)
    {
        var last = Enumerable.Range(0, matrix.Blocks).MinBy(model => losses[model] + matrix.Served(model, matrix.Blocks));
        var after = new List<int>();
        var block = last;
        for (var step = trails.Count - 1; step >= 0 && block > 0; step--)
        {
            after.Insert(0, block);
            block = trails[step][block];
        }

        return new RetrainingPlan(after, losses[last] + matrix.Served(last, matrix.Blocks));
    }
}
