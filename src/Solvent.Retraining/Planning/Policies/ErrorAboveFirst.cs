using System.Globalization;

namespace Solvent.Retraining;

/// <summary>Retrains when the share of errors is above that of the first block which the model has served by more than a margin.</summary>
/// <param name="margin">The margin, as a share of the rows: 0.02 for two errors more in a hundred rows.</param>
public sealed class ErrorAboveFirst(double margin) : PlanPolicy
{
    /// <inheritdoc/>
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"error above first block + {margin}");

    /// <inheritdoc/>
    public override bool ShouldRetrain(PlanHistory history)
    {
        var rows = history.BlockRows ?? throw new InvalidOperationException("A margin in shares needs the rows of a block.");
        var first = history.Errors(history.Serving, history.Serving + 1) / rows;
        return history.Errors(history.Serving, history.Block) / rows > first + margin;
    }
}
