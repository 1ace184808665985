namespace Solvent.Datasets;

/// <summary>A pack whose bytes do not have the hash that is its name.</summary>
/// <param name="File">The pack.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record DamagedPack(string File, string Problem);
