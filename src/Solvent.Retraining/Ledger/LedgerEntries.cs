namespace Solvent.Retraining;

/// <summary>Writes down what has happened.</summary>
internal static class LedgerEntries
{
    public static LedgerEntry Of(RetrainingDecision decision) => new(LedgerKind.Check, decision.At, decision.Model, Name(decision.Outcome), decision.Reason)
    {
        Champion = decision.Champion,
        Data = decision.Newest,
        Cost = decision.Cost,
        AvoidedLoss = decision.AvoidedLoss,
        Lines = decision.Lines,
        Findings = decision.Findings,
    };

    public static string Name(RetrainingOutcome outcome) => outcome switch
    {
        RetrainingOutcome.Retrain => "retrain",
        RetrainingOutcome.Hold => "hold",
        _ => "notEnoughData",
    };
}
