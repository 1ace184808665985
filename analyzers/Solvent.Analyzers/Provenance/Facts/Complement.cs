namespace Solvent.Analyzers.Provenance;

/// <summary>What makes a bootstrap sample with a fixed seed: with the same seed, the sample and its complement share no row.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="IsComplement">True for the rows that were not drawn.</param>
internal sealed record Complement(string Seed, bool IsComplement);
