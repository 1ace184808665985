using System.Globalization;

namespace Solvent.Retraining;

/// <summary>Retrains on a schedule.</summary>
/// <param name="blocks">After how many blocks; at least 1.</param>
public sealed class EveryBlocks(int blocks) : PlanPolicy
{
    /// <inheritdoc/>
    public override string Name => blocks == 1 ? "every block" : string.Create(CultureInfo.InvariantCulture, $"every {blocks} blocks");

    /// <inheritdoc/>
    public override bool ShouldRetrain(PlanHistory history) => history.Block % blocks == 0;
}
