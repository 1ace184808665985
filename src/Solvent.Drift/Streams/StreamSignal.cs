namespace Solvent.Drift;

/// <summary>What a detector says of a stream after a value.</summary>
public enum StreamSignal
{
    /// <summary>The stream is as it was.</summary>
    None,

    /// <summary>The stream may be about to change: the time to keep values for a new model.</summary>
    Warning,

    /// <summary>The stream has changed. The detector begins anew with the next value.</summary>
    Drift,
}
