namespace Solvent.Tables;

/// <summary>A column of a <see cref="RowSource"/>.</summary>
/// <param name="Name">Its name, unique in the source whatever its case.</param>
/// <param name="SqlType">The type of the column in SQL.</param>
public sealed record RowSourceColumn(string Name, string SqlType);
