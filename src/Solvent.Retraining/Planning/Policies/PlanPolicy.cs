namespace Solvent.Retraining;

/// <summary>A rule that says after each block whether to retrain.</summary>
public abstract class PlanPolicy
{
    /// <summary>What it is called: <c>every 4 blocks</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a model is trained at the end of the block.</summary>
    public abstract bool ShouldRetrain(PlanHistory history);
}
