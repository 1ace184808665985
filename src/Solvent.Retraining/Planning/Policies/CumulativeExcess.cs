using System.Globalization;

namespace Solvent.Retraining;

/// <summary>
/// Retrains when what the model has lost beyond its first block adds up to a threshold. With the cost of a retraining as the threshold this is the rule for renting or buying: it pays at most twice what
/// the best choice would have paid for the same excess.
/// </summary>
/// <param name="threshold">The threshold, in units of the loss.</param>
/// <remarks>The cumulative threshold of Mahadevan and Mathioudakis, Knowledge-Based Systems 293, 2024.</remarks>
public sealed class CumulativeExcess(double threshold) : PlanPolicy
{
    /// <inheritdoc/>
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"cumulative excess ≥ {threshold}");

    /// <inheritdoc/>
    public override bool ShouldRetrain(PlanHistory history) => history.ExcessOverFresh() >= threshold;
}
