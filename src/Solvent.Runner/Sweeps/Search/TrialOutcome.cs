namespace Solvent.Runner.Sweeps;

/// <summary>What has become of a trial, as far as a search learns from it.</summary>
/// <param name="Values">What it tried, by parameter.</param>
/// <param name="Score">Its metric; <see langword="null"/> when it has none: it failed.</param>
/// <param name="StoppedAt">The step at which it was stopped; <see langword="null"/> when it ran to its end.</param>
internal sealed record TrialOutcome(IReadOnlyDictionary<string, string> Values, double? Score, long? StoppedAt = null);
