namespace Solvent.Experiments;

/// <summary>Something that runs can differ in.</summary>
internal sealed record Factor(DifferenceKind Kind, string Name);
