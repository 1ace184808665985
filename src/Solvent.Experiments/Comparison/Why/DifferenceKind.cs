namespace Solvent.Experiments;

/// <summary>What two runs differ in.</summary>
public enum DifferenceKind
{
    /// <summary>The data that they read.</summary>
    Data,

    /// <summary>The cells that they executed, beyond the values of parameters written in them.</summary>
    Code,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>Versions of packages.</summary>
    Packages,

    /// <summary>The seed of the random numbers: what it makes of a metric is chance.</summary>
    Seed,

    /// <summary>The machine.</summary>
    Machine,
}
