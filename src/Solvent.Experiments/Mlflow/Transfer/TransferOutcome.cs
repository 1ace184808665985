namespace Solvent.Experiments;

/// <summary>What became of a run that was to go to, or come from, another place.</summary>
public enum TransferOutcome
{
    /// <summary>It was not there and is now.</summary>
    Added,

    /// <summary>It was there in part, or as it was earlier, and is now as it is here.</summary>
    Updated,

    /// <summary>It was there already.</summary>
    Unchanged,

    /// <summary>It could not be transferred.</summary>
    Failed,
}
