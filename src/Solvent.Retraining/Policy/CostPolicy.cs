namespace Solvent.Retraining;

/// <summary>What a retraining costs.</summary>
public sealed record CostPolicy
{
    /// <summary>What an hour of the machine costs; <see langword="null"/> to take what the past runs say.</summary>
    public double? PricePerHour { get; init; }

    /// <summary>What each retraining costs beside the machine, such as a review.</summary>
    public double Fixed { get; init; }
}
