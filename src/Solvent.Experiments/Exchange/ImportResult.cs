namespace Solvent.Experiments;

/// <summary>What was imported.</summary>
/// <param name="Imported">Identifiers of the runs that were added.</param>
/// <param name="Present">Identifiers of the runs that were there already, and stay as they are.</param>
/// <param name="Artifacts">How many artifacts the file holds.</param>
public sealed record ImportResult(IReadOnlyList<string> Imported, IReadOnlyList<string> Present, int Artifacts);
