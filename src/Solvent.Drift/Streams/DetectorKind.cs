namespace Solvent.Drift;

/// <summary>A kind of detector.</summary>
/// <param name="Usual">One with the default parameters.</param>
/// <param name="Create">Makes one; the argument gives the value of a parameter by its name.</param>
internal sealed record DetectorKind(StreamDetector Usual, Func<Func<string, double>, StreamDetector> Create);
