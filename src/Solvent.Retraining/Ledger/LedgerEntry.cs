namespace Solvent.Retraining;

/// <summary>One entry of the ledger: a decision, or a retraining and how it ended.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Model">The model: <c>late-flight</c>.</param>
/// <param name="Outcome"><c>retrain</c>, <c>hold</c> or <c>notEnoughData</c> for a decision; <c>promoted</c>, <c>kept</c>, <c>failed</c>, <c>cancelled</c>, <c>dryRun</c> or <c>started</c> for a retraining.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record LedgerEntry(LedgerKind Kind, DateTimeOffset At, string Model, string Outcome, string Reason)
{
    /// <summary>The champion before: <c>late-flight@v3</c>.</summary>
    public string? Champion { get; init; }

    /// <summary>The newest version of the dataset then.</summary>
    public string? Data { get; init; }

    /// <summary>The challenger that was registered.</summary>
    public string? Challenger { get; init; }

    /// <summary>Identifier of the run of the retraining.</summary>
    public string? Run { get; init; }

    /// <summary>What it has cost, or was expected to cost, in the currency.</summary>
    public double? Cost { get; init; }

    /// <summary>What was expected to be avoided, in the currency.</summary>
    public double? AvoidedLoss { get; init; }

    /// <summary>The arithmetic behind a decision.</summary>
    public IReadOnlyList<DecisionLine> Lines { get; init; } = [];

    /// <summary>The conditions behind a decision.</summary>
    public IReadOnlyList<TriggerFinding> Findings { get; init; } = [];

    /// <summary>Whether it was a retraining that came to a result; the others can be tried again at once.</summary>
    internal bool IsRetraining => Kind == LedgerKind.Run && Outcome is "promoted" or "kept";
}
