namespace Solvent.Datasets;

/// <summary>What stands at one place of a lineage.</summary>
public enum LineageNodeKind
{
    /// <summary>A version of a dataset.</summary>
    Version,

    /// <summary>An execution of a cell that committed versions.</summary>
    Cell,

    /// <summary>A run that read versions, or that committed them outside of a notebook.</summary>
    Run,

    /// <summary>A version of a registered model.</summary>
    Model,
}
