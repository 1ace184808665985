namespace Solvent.Drift;

/// <summary>One side of a comparison, in JSON.</summary>
internal sealed record DriftSide(string Name, long Rows);
