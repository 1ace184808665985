namespace Solvent.Tables;

/// <summary>How often the values of a column occur.</summary>
/// <param name="Counts">The most frequent values as text, the most frequent first.</param>
/// <param name="Rest">Number of rows with a value that is not among them.</param>
/// <param name="LargestRest">Number of rows of the most frequent of those.</param>
public sealed record ValueCounts(IReadOnlyList<(string Value, long Count)> Counts, long Rest, long LargestRest);
