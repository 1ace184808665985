namespace Solvent.Drift;

/// <summary>One column on both sides.</summary>
/// <param name="Name">The column.</param>
/// <param name="Reference">Its values in the reference; <see langword="null"/> where it has no such column.</param>
/// <param name="Current">Its values in the current data; <see langword="null"/> where it has no such column.</param>
public sealed record ColumnSamples(string Name, ColumnSample? Reference, ColumnSample? Current);
