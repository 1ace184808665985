namespace Solvent.Runner.Sweeps;

/// <summary>How a sweep chooses what to try next.</summary>
public enum SearchKind
{
    /// <summary>All combinations, in order.</summary>
    Grid,

    /// <summary>Values drawn by chance.</summary>
    Random,

    /// <summary>Values near those of the trials that did well: a tree-structured Parzen estimator.</summary>
    Tpe,
}
