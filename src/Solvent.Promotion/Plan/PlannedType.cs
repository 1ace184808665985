namespace Solvent.Promotion;

/// <summary>A type of the project.</summary>
/// <param name="Name">Its name, which is also that of its file.</param>
/// <param name="Cell">The cell that declares it, counted from 1.</param>
public sealed record PlannedType(string Name, int Cell);
