namespace Solvent.Retraining;

/// <summary>Plays rules and plans over a matrix of errors, block by block.</summary>
public static class PlanSimulation
{
    /// <summary>What a rule would have done, seeing after each block only what was known by then.</summary>
    /// <param name="matrix">The errors; a rule sees those of the models that it has trained.</param>
    /// <param name="policy">The rule.</param>
    /// <param name="budget">The most retrainings; <see langword="null"/> for any number.</param>
    public static RetrainingPlan Run(ErrorMatrix matrix, PlanPolicy policy, int? budget = null)
    {
        var models = new List<int> { 0 };
        // Nothing is left to serve after the last block.
        for (var block = 1; block < matrix.Blocks; block++)
        {
            if (models.Count - 1 == budget) break;
            if (policy.ShouldRetrain(new PlanHistory(matrix, models, block))) models.Add(block);
        }

        var after = models[1..];
        return new RetrainingPlan(after, Errors(matrix, after));
    }

    /// <summary>The loss of a plan.</summary>
    public static double Errors(ErrorMatrix matrix, IReadOnlyList<int> retrainAfter)
    {
        var (model, errors) = (0, 0.0);
        foreach (var block in retrainAfter.Append(matrix.Blocks))
        {
            errors += matrix.Served(model, block);
            model = block;
        }

        return errors;
    }
}
