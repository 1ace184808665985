namespace Solvent.Experiments;

/// <summary>Why the metric of one run differs from that of another.</summary>
/// <param name="Best">The run to explain.</param>
/// <param name="Worst">The run that it is compared with.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Differences">What they differ in: what made most of the metric first, then what nothing is known of.</param>
public sealed record RunExplanation(RunRecord Best, RunRecord Worst, string Metric, IReadOnlyList<RunDifference> Differences)
{
    /// <summary>The change of the metric, from the worst to the best.</summary>
    public double Change => Best.Metrics[Metric] - Worst.Metrics[Metric];

    /// <summary>The runs with the metric that were looked at for evidence, the two among them.</summary>
    public int EvidenceRuns { get; init; }

    /// <summary>The standard deviation of the metric between runs that differ in the seed alone; <see langword="null"/> when no such runs are there.</summary>
    public double? Noise { get; init; }

    /// <summary>How many runs <see cref="Noise"/> was found from.</summary>
    public int NoiseRuns { get; init; }

    /// <summary>Whether the change is no larger than what two runs differ in by chance, 95 times of 100; <see langword="null"/> when chance is not known.</summary>
    public bool? MayBeChance { get; init; }

    /// <summary>The part of the change that the estimated effects do not add up to.</summary>
    public double Unexplained => Change - Differences.Where(difference => difference.Estimate.Evidence != EvidenceKind.None).Sum(difference => difference.Estimate.Effect);
}
