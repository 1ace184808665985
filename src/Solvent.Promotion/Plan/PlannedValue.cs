namespace Solvent.Promotion;

/// <summary>A variable that goes from one step to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as C# writes it.</param>
public sealed record PlannedValue(string Name, string Type);
