using Solvent.Experiments;

namespace Solvent.Runner;

/// <summary>Whether a run could be made again, part by part.</summary>
/// <param name="Original">The run.</param>
/// <param name="Reproduction">The run that was made to reproduce it; <see langword="null"/> when it came to none.</param>
/// <param name="Parts">Code, data, packages and so on.</param>
/// <param name="Metrics">The metrics of both.</param>
/// <param name="Error">Why the cells did not run to the end that they had; <see langword="null"/> when they did.</param>
public sealed record ReproductionReport(
    RunRecord Original, RunRecord? Reproduction, IReadOnlyList<ReproducedPart> Parts, IReadOnlyList<ReproducedMetric> Metrics, string? Error)
{
    /// <summary>Whether everything that counts is as it was, the metrics within their tolerance.</summary>
    public bool IsReproduced => Reproduction is not null
        && Parts.All(part => part.Verdict == PartVerdict.Same || !part.Counts)
        && Metrics.All(metric => metric.Verdict == PartVerdict.Same || !metric.Counts);

    /// <summary>Where the copy of the project is that the cells ran in, when it was to be kept.</summary>
    public string? Folder { get; init; }
}
