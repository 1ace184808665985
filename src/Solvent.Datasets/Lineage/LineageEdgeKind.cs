namespace Solvent.Datasets;

/// <summary>How two places of a lineage belong together.</summary>
public enum LineageEdgeKind
{
    /// <summary>A version was read by a cell or a run.</summary>
    Read,

    /// <summary>A cell or a run made a version.</summary>
    Made,

    /// <summary>A version was made from another, and it is not known by what.</summary>
    Source,

    /// <summary>A run committed data that a version already held.</summary>
    CommittedAgain,
}
