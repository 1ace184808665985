namespace Solvent.Promotion;

/// <summary>A parameter of the notebook, which is an option of the project.</summary>
/// <param name="Name">The name of its variable.</param>
/// <param name="Property">The name of its property in the options.</param>
/// <param name="Type">Its type as C# writes it.</param>
/// <param name="Default">Its default as C# writes it.</param>
/// <param name="Description">What it is, if the notebook says so.</param>
public sealed record PlannedParameter(string Name, string Property, string Type, string Default, string? Description);
