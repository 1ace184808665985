namespace Solvent.Datasets;

/// <summary>A column that was removed under one name and added under another with the same values.</summary>
/// <param name="From">The name before.</param>
/// <param name="To">The name after.</param>
/// <param name="EqualShare">Share of the matched rows with equal values, 0.95 to 1.</param>
public sealed record RenamedColumn(string From, string To, double EqualShare);
