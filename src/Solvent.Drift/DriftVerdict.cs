namespace Solvent.Drift;

/// <summary>What a comparison came to.</summary>
public enum DriftVerdict
{
    /// <summary>Compared, and no change that is both significant and large enough to matter.</summary>
    Ok,

    /// <summary>A change that is both statistically significant and at least as large as its threshold.</summary>
    Drift,

    /// <summary>Too few values on one side to tell, or none that can be compared.</summary>
    NotEnoughData,

    /// <summary>The two sides cannot be compared: the column is gone, or it changed its kind.</summary>
    Error,
}
