namespace Solvent.Drift;

/// <summary>The performance of a model over time.</summary>
/// <param name="Verdict">
/// <see cref="PerformanceVerdict.Alert"/> if a metric of a chunk that is not the reference's left its thresholds; else <see cref="PerformanceVerdict.NotEnoughData"/> if none
/// could be judged; else <see cref="PerformanceVerdict.TooWide"/> if no metric has thresholds that are tight enough; else <see cref="PerformanceVerdict.Ok"/>.
/// </param>
/// <param name="Chunks">The chunks, those of the reference first.</param>
/// <param name="Metrics">The metrics, each with one value a chunk.</param>
public sealed record PerformanceReport(PerformanceVerdict Verdict, IReadOnlyList<PredictionChunk> Chunks, IReadOnlyList<MetricCourse> Metrics)
{
    /// <summary>Whether the metrics were estimated without labels.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>Whether scores were calibrated for the estimate; <see langword="null"/> when nothing was estimated.</summary>
    public bool? IsCalibrated { get; init; }

    /// <summary>Rows of the reference.</summary>
    public int ReferenceRows { get; init; }

    /// <summary>Those of <see cref="ReferenceRows"/> that have a label.</summary>
    public int ReferenceLabels { get; init; }

    /// <summary>Rows that are not of the reference.</summary>
    public int CurrentRows { get; init; }

    /// <summary>Those of <see cref="CurrentRows"/> that have a label.</summary>
    public int CurrentLabels { get; init; }

    /// <summary>What a reader has to know to trust the numbers, a sentence each.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
