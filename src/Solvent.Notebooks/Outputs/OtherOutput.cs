namespace Solvent.Notebooks;

/// <summary>An output of a type that this version does not know; it is kept as it is.</summary>
/// <param name="Type">Its <c>output_type</c>.</param>
/// <param name="Json">The whole output as JSON.</param>
public sealed record OtherOutput(string Type, string Json) : NotebookOutput;
