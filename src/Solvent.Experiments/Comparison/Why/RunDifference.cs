namespace Solvent.Experiments;

/// <summary>One thing that two runs differ in, and what it makes of the metric.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The parameter or dataset; otherwise a word for the kind.</param>
/// <param name="From">What the worse run has; <see langword="null"/> when it has none.</param>
/// <param name="To">What the better run has; <see langword="null"/> when it has none.</param>
/// <param name="Estimate">What it makes of the metric.</param>
public sealed record RunDifference(DifferenceKind Kind, string Name, string? From, string? To, EffectEstimate Estimate)
{
    /// <summary>What changed, in lines: rows and columns of data, lines of code, versions of packages.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Names of other differences that changed with this one in every run, so that no run tells them apart.</summary>
    public IReadOnlyList<string> ConfoundedWith { get; init; } = [];

    /// <summary>The run that would tell what this difference makes; <see langword="null"/> when that is known.</summary>
    public SuggestedRun? Suggestion { get; init; }
}
