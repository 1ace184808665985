namespace Solvent.Kernel;

/// <summary>A variable that later cells can use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type it was declared with.</param>
/// <param name="Value">Its present value.</param>
public sealed record SessionVariable(string Name, Type Type, object? Value);
