namespace Solvent.Datasets;

/// <summary>A column whose values became another type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The type before, in SQL terms.</param>
/// <param name="To">The type after.</param>
public sealed record RetypedColumn(string Name, string From, string To);
