namespace Solvent.Commands.Views;

/// <summary>One name with its value.</summary>
/// <param name="Name">What the value is.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Name, ViewCell Value);
