namespace Solvent.Experiments;

/// <summary>What an estimated effect rests on.</summary>
public enum EvidenceKind
{
    /// <summary>Nothing: no runs tell this difference from the others.</summary>
    None,

    /// <summary>Runs that are equal but for this difference and the seed.</summary>
    Pairs,

    /// <summary>A linear model over all runs, which takes the effects of different things to add up.</summary>
    Model,
}
