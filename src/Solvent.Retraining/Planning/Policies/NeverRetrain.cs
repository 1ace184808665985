namespace Solvent.Retraining;

/// <summary>Keeps the first model.</summary>
public sealed class NeverRetrain : PlanPolicy
{
    /// <inheritdoc/>
    public override string Name => "never";

    /// <inheritdoc/>
    public override bool ShouldRetrain(PlanHistory history) => false;
}
