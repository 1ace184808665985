namespace Solvent.Commands.Datasets;

/// <summary>What <c>dataset commit --json</c> prints.</summary>
/// <param name="Created">False when the newest version already had these bytes.</param>
/// <param name="Version">The version that holds the bytes.</param>
/// <param name="Notices">What the user should know.</param>
internal sealed record DatasetCommitPayload(bool Created, DatasetVersionPayload Version, IReadOnlyList<string> Notices);
