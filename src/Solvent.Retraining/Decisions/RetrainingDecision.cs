namespace Solvent.Retraining;

/// <summary>Retrain or hold, and why. No number in it is NaN or infinite; what is not known is <see langword="null"/>.</summary>
/// <param name="Outcome">What to do.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record RetrainingDecision(RetrainingOutcome Outcome, string Reason)
{
    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The model: <c>late-flight</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The champion: <c>late-flight@v3</c>; <see langword="null"/> when there is none.</summary>
    public string? Champion { get; init; }

    /// <summary>The version that the champion was trained on.</summary>
    public string? TrainedOn { get; init; }

    /// <summary>The newest version of the dataset.</summary>
    public required string Newest { get; init; }

    /// <summary>The conditions of the trigger, as they were found.</summary>
    public IReadOnlyList<TriggerFinding> Findings { get; init; } = [];

    /// <summary>The arithmetic, line by line.</summary>
    public IReadOnlyList<DecisionLine> Lines { get; init; } = [];

    /// <summary>What a retraining is expected to avoid over the horizon, in the currency.</summary>
    public double? AvoidedLoss { get; init; }

    /// <summary>What a retraining is expected to cost, in the currency.</summary>
    public double? Cost { get; init; }

    /// <summary>The currency, if the past runs tell.</summary>
    public string? Currency { get; init; }
}
