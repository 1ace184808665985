namespace Solvent.Datasets;

/// <summary>One class of a label.</summary>
/// <param name="Name">The class.</param>
/// <param name="Old">Its share of the labelled rows of the first version, 0 to 1.</param>
/// <param name="New">Its share in the second version.</param>
public sealed record LabelClass(string Name, double Old, double New);
