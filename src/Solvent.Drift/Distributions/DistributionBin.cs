namespace Solvent.Drift;

/// <summary>One interval or category.</summary>
/// <param name="Label">What to write at the axis: a category, a number, a date.</param>
/// <param name="From">Lower bound, included; seconds since 1970 for timestamps; <see langword="null"/> for a category.</param>
/// <param name="To">Upper bound, excluded except in the last bin; <see langword="null"/> for a category.</param>
/// <param name="Reference">Share of the reference's values, 0 to 1.</param>
/// <param name="Current">Share of the current values, 0 to 1.</param>
public sealed record DistributionBin(string Label, double? From, double? To, double Reference, double Current);
