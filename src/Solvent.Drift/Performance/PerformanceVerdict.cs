namespace Solvent.Drift;

/// <summary>The answer about the performance of a model.</summary>
public enum PerformanceVerdict
{
    /// <summary>No metric left its thresholds, and a loss that matters would have shown.</summary>
    Ok,

    /// <summary>A metric left its thresholds.</summary>
    Alert,

    /// <summary>No metric left its thresholds, but they are so wide that a loss that matters would not have shown.</summary>
    TooWide,

    /// <summary>There is nothing to judge by: no reference, too few chunks of it, or too few rows.</summary>
    NotEnoughData,
}
