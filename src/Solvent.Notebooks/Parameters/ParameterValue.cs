namespace Solvent.Notebooks;

/// <summary>A value of a parameter.</summary>
/// <param name="Text">As people write it and runs record it, invariant: <c>100</c>, <c>0.5</c>, <c>a text</c>, <c>[64,32]</c>.</param>
/// <param name="Literal">As C# writes it: <c>"a text"</c>.</param>
public sealed record ParameterValue(string Text, string Literal);
