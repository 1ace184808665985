namespace Solvent.Drift;

/// <summary>What a metric was on the reference, and how far from it no alert is raised.</summary>
/// <param name="Mean">The mean over the chunks of the reference.</param>
/// <param name="StandardDeviation">The standard deviation over the chunks of the reference.</param>
/// <param name="Lower">Below this an alert is raised.</param>
/// <param name="Upper">Above this an alert is raised.</param>
/// <param name="WithoutSkill">The value that a guess would have on the reference; <see langword="null"/> for a metric without such a value.</param>
/// <param name="IsTooWide">Whether the metric could lose more than half of its distance from a guess without an alert.</param>
public sealed record MetricBand(double Mean, double StandardDeviation, double Lower, double Upper, double? WithoutSkill, bool IsTooWide);
