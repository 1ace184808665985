using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>An entry in <see cref="LedgerPayload"/>.</summary>
internal sealed record LedgerEntryPayload(
    LedgerKind Kind,
    DateTimeOffset At,
    string Outcome,
    string Reason,
    string? Champion,
    string? Challenger,
    string? Data,
    string? Run,
    double? AvoidedLoss,
    double? Cost,
    double? Regret,
    string? Why,
    IReadOnlyList<TriggerFinding> Trigger,
    IReadOnlyList<DecisionLine> Arithmetic)
{
    public static LedgerEntryPayload From(JudgedEntry judged)
    {
        var entry = judged.Entry;
        return new(
            entry.Kind, entry.At, entry.Outcome, entry.Reason, entry.Champion, entry.Challenger, entry.Data, entry.Run, entry.AvoidedLoss, entry.Cost, judged.Regret, judged.Why, entry.Findings, entry.Lines);
    }
}
