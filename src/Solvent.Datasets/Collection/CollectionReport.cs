namespace Solvent.Datasets;

/// <summary>What a collection removed, or would remove.</summary>
/// <param name="Objects">Number of objects that no version needs.</param>
/// <param name="Bytes">Bytes that they take in the store.</param>
/// <param name="PacksRemoved">Packs that held nothing else.</param>
/// <param name="PacksRewritten">Packs that held little else.</param>
/// <param name="DryRun">Whether nothing was removed.</param>
public sealed record CollectionReport(long Objects, long Bytes, int PacksRemoved, int PacksRewritten, bool DryRun);
