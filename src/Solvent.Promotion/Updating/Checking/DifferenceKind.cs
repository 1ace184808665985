namespace Solvent.Promotion.Updating;

/// <summary>How what is generated differs from what was.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It has another content.</summary>
    Changed,

    /// <summary>It is there no more.</summary>
    Removed,
}
