namespace Solvent.Experiments;

/// <summary>What was removed for good.</summary>
/// <param name="Runs">Identifiers of the runs.</param>
/// <param name="Artifacts">How many artifacts nothing referred to any more.</param>
/// <param name="Bytes">What they took.</param>
/// <param name="Kept">Identifiers of deleted runs that stay, because a model was registered from them.</param>
public sealed record PurgeResult(IReadOnlyList<string> Runs, int Artifacts, long Bytes, IReadOnlyList<string> Kept);
