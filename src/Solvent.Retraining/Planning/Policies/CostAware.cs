namespace Solvent.Retraining;

/// <summary>
/// Solvent's own rule. It retrains when the model has measurably lost a retraining's worth, or when models are known to age so fast that waiting longer costs more than it saves. How fast they age
/// is measured where nothing else differs: earlier models scored on the same blocks as later ones, by least squares of the difference of their losses on the difference of their ages.
/// </summary>
/// <param name="cost">What a retraining costs, in units of the loss.</param>
public sealed class CostAware(double cost) : PlanPolicy
{
    // Excess is a sum of what was more, never of what was less: about half of it is the noise of blocks that are harder than others.
    private const double NoiseOfExcess = 2;

    // Pairs of models grow with the square; what models older than these tell about ageing is told by these too.
    private const int MostModels = 24;

    /// <inheritdoc/>
    public override string Name => "cost-aware";

    /// <inheritdoc/>
    public override bool ShouldRetrain(PlanHistory history)
    {
        var excess = history.ExcessOverFresh();
        return (excess > 0 && excess >= NoiseOfExcess * cost) || HasAged(history);
    }

    private bool HasAged(PlanHistory history)
    {
        var ageing = LossPerBlockOfAge(history);
        if (ageing <= 0) return false;
        var (age, rest) = (history.Age, history.Blocks - history.Block);
        // The mean loss of a model that is replaced after some blocks falls until what the next block would add reaches the cost: age·φ(age + 1) − Σ φ, for φ linear in age.
        var marginal = ageing * (age * (double)age - (age * (age - 1) / 2.0));
        return marginal >= cost && ageing * age * rest >= cost;
    }

    private static double LossPerBlockOfAge(PlanHistory history)
    {
        var models = history.Models.TakeLast(MostModels).ToList();
        var (products, squares) = (0.0, 0.0);
        for (var newer = 1; newer < models.Count; newer++)
        {
            for (var older = 0; older < newer; older++)
            {
                double younger = models[newer] - models[older];
                for (var block = models[newer] + 1; block <= history.Block; block++)
                {
                    var difference = history.Errors(models[older], block) - history.Errors(models[newer], block);
                    if (double.IsNaN(difference)) continue;
                    products += younger * difference;
                    squares += younger * younger;
                }
            }
        }

        return squares > 0 ? products / squares : 0;
    }
}
