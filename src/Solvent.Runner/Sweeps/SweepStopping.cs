namespace Solvent.Runner.Sweeps;

/// <summary>The median rule as a sweep uses it.</summary>
/// <param name="Metric">The metric that trials log step by step.</param>
/// <param name="LowerIsBetter">Its direction.</param>
/// <param name="WarmupSteps">No trial is stopped before this step.</param>
/// <param name="MinTrials">No trial is stopped before so many have come as far.</param>
public sealed record SweepStopping(string Metric, bool LowerIsBetter, long WarmupSteps, int MinTrials);
