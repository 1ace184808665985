namespace Solvent.Kernel;

/// <summary>An argument of a call in a cell.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Variable">The variable that the code hands over, if the argument is nothing but one.</param>
/// <param name="Value">Its value.</param>
public sealed record ObservedArgument(string Parameter, string? Variable, object? Value);
