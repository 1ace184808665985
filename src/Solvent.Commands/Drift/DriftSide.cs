namespace Solvent.Commands.Drift;

/// <summary>One side of a comparison.</summary>
internal sealed record DriftSide(string Name, long Rows);
