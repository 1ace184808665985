using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>What <c>drift performance --json</c> prints.</summary>
internal sealed record DriftPerformancePayload(
    PerformanceVerdict Verdict,
    bool Estimated,
    bool? Calibrated,
    PerformanceSide? Reference,
    PerformanceSide Current,
    IReadOnlyList<string> Findings,
    IReadOnlyList<ChunkPayload> Chunks,
    IReadOnlyList<MetricCourse> Metrics)
{
    public static DriftPerformancePayload From(PerformanceReport report, string source, string? reference) => new(
        report.Verdict,
        report.IsEstimated,
        report.IsCalibrated,
        reference is null ? null : new PerformanceSide(reference, report.ReferenceRows, report.ReferenceLabels),
        new PerformanceSide(source, report.CurrentRows, report.CurrentLabels),
        report.Findings,
        [.. report.Chunks.Select(chunk => new ChunkPayload(chunk.Key, chunk.IsReference, chunk.Rows.Count))],
        report.Metrics);
}
