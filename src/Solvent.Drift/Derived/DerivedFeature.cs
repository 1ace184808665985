namespace Solvent.Drift;

/// <summary>A column that is made from another: the length of a text, the weekday of a date.</summary>
/// <param name="Name">What it is called below its parent.</param>
/// <param name="Reference">Its values in the reference.</param>
/// <param name="Current">Its values in the current data.</param>
internal sealed record DerivedFeature(string Name, ColumnSample Reference, ColumnSample Current);
