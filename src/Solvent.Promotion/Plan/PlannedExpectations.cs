namespace Solvent.Promotion;

/// <summary>What a cell expects of data.</summary>
/// <param name="Target">The file, dataset version or variable.</param>
/// <param name="Lines">The expectations in their text form.</param>
/// <param name="Cell">The cell, counted from 1.</param>
public sealed record PlannedExpectations(string Target, IReadOnlyList<string> Lines, int Cell);
