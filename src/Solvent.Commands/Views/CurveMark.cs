namespace Solvent.Commands.Views;

/// <summary>A position of a <see cref="CurveBlock"/> at which something happened.</summary>
/// <param name="Position">Where.</param>
/// <param name="Name">What.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record CurveMark(double Position, string Name, ViewTone Tone = ViewTone.Bad);
