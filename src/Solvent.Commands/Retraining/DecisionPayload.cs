using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>What <c>retrain check --json</c> prints.</summary>
internal sealed record DecisionPayload(
    RetrainingOutcome Outcome,
    string Reason,
    DateTimeOffset At,
    string Model,
    string? Champion,
    string? TrainedOn,
    string Newest,
    IReadOnlyList<TriggerFinding> Trigger,
    IReadOnlyList<DecisionLine> Arithmetic,
    double? AvoidedLoss,
    double? Cost,
    string? Currency)
{
    public static DecisionPayload From(RetrainingDecision decision) => new(
        decision.Outcome, decision.Reason, decision.At, decision.Model, decision.Champion, decision.TrainedOn, decision.Newest, decision.Findings, decision.Lines, decision.AvoidedLoss, decision.Cost, decision.Currency);
}
