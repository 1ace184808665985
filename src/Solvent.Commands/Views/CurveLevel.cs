namespace Solvent.Commands.Views;

/// <summary>A value of a <see cref="CurveBlock"/> that curves should not pass, such as a threshold.</summary>
/// <param name="Value">The value.</param>
/// <param name="Name">What it is.</param>
public sealed record CurveLevel(double Value, string Name);
