namespace Solvent.Drift;

/// <summary>The values that a detector can read.</summary>
public enum StreamValues
{
    /// <summary>Numbers between -1e100 and 1e100, so that sums and squares of them stay finite.</summary>
    Numbers,

    /// <summary>Numbers between 0 and 1, such as errors of a classifier or bounded losses.</summary>
    Shares,

    /// <summary>0 and 1, where 1 is an error.</summary>
    Bits,
}
