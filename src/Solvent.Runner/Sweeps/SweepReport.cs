using Solvent.Experiments;

namespace Solvent.Runner.Sweeps;

/// <summary>What a sweep has found.</summary>
/// <param name="Run">Its run.</param>
/// <param name="Plan">What it was to do.</param>
/// <param name="Trials">Its trials: those with the metric, best first, then the others by their numbers.</param>
/// <param name="End">Why it ended.</param>
public sealed record SweepReport(RunRecord Run, SweepPlan Plan, IReadOnlyList<Trial> Trials, SweepEnd End)
{
    /// <summary>The best trial; <see langword="null"/> when none has the metric.</summary>
    public Trial? Best => Trials.FirstOrDefault(trial => trial is { Status: TrialStatus.Finished, Metric: { } metric } && !double.IsNaN(metric));

    /// <summary>What is to be known beside it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
