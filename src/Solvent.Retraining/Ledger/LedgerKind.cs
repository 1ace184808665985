namespace Solvent.Retraining;

/// <summary>What an entry of the ledger is about.</summary>
public enum LedgerKind
{
    /// <summary>A decision.</summary>
    Check,

    /// <summary>A retraining.</summary>
    Run,
}
