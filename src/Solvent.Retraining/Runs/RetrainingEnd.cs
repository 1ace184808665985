namespace Solvent.Retraining;

/// <summary>How a retraining has ended.</summary>
public enum RetrainingEnd
{
    /// <summary>The challenger is the champion now.</summary>
    Promoted,

    /// <summary>The champion stays.</summary>
    Kept,

    /// <summary>Nothing was changed, because nothing was to be.</summary>
    DryRun,
}
