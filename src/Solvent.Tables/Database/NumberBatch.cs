namespace Solvent.Tables;

/// <summary>Takes the next values of a column of numbers; <see cref="double.NaN"/> is a missing one. They are gone after the call.</summary>
public delegate void NumberBatch(ReadOnlySpan<double> values);
