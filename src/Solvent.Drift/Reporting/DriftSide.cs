namespace Solvent.Drift;

/// <summary>One side of a comparison, in JSON.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">Its rows.</param>
public sealed record DriftSide(string Name, long Rows);
