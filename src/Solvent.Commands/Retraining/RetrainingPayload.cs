using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>What <c>retrain run --json</c> prints; <c>decision</c> stands alone when <c>--if-due</c> has found that nothing is due.</summary>
internal sealed record RetrainingPayload(
    RetrainingEnd? End,
    string? Reason,
    string? Run,
    string? Data,
    string? Champion,
    string? Challenger,
    double? ChampionMetric,
    double? ChallengerMetric,
    bool? Wins,
    ChallengeTest? Test,
    string? TrainingRun,
    string? ScoringRun,
    double? Cost,
    string? Currency,
    DecisionPayload? Decision)
{
    public static RetrainingPayload From(RetrainingReport report) => new(
        report.End,
        report.Challenge.Reason,
        report.Run,
        report.Data,
        report.Champion,
        report.Challenger,
        report.Challenge.Champion,
        report.Challenge.Challenger,
        report.Challenge.Wins,
        report.Challenge.Test,
        report.TrainingRun,
        report.ScoringRun,
        report.Cost,
        report.Currency,
        Decision: null);

    public static RetrainingPayload From(RetrainingDecision decision)
        => new(End: null, decision.Reason, Run: null, decision.Newest, decision.Champion, null, null, null, null, null, null, null, null, null, DecisionPayload.From(decision));
}
