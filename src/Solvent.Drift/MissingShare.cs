namespace Solvent.Drift;

/// <summary>Share of rows without a value.</summary>
/// <param name="Reference">In the reference, 0 to 1; <see langword="null"/> where the column does not exist.</param>
/// <param name="Current">In the current data, 0 to 1; <see langword="null"/> where the column does not exist.</param>
public sealed record MissingShare(double? Reference, double? Current);
