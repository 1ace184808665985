namespace Solvent.Experiments;

/// <summary>How sure an estimated effect is.</summary>
public enum EvidenceStrength
{
    /// <summary>There is no estimate.</summary>
    None,

    /// <summary>There are too few runs to know how much of it is chance.</summary>
    Unknown,

    /// <summary>It may be chance (p of 0.05 or more).</summary>
    Weak,

    /// <summary>It is hardly chance (p below 0.05).</summary>
    Moderate,

    /// <summary>It is not chance (p below 0.01).</summary>
    Strong,
}
