namespace Solvent.Retraining;

/// <summary>What to do.</summary>
public enum RetrainingOutcome
{
    /// <summary>Retrain now.</summary>
    Retrain,

    /// <summary>Keep the champion.</summary>
    Hold,

    /// <summary>Nobody can say yet; what is missing is said.</summary>
    NotEnoughData,
}
