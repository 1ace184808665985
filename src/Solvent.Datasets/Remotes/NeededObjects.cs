namespace Solvent.Datasets;

/// <summary>The objects that versions are made of, as far as the local store knows them.</summary>
/// <param name="Present">Hashes of those that the store has.</param>
/// <param name="Missing">Hashes of those that it lacks.</param>
internal sealed record NeededObjects(IReadOnlySet<string> Present, IReadOnlySet<string> Missing);
