namespace Solvent.Datasets;

/// <summary>What a removal took away. The bytes stay in the store until <see cref="DatasetRepository"/> collects what nothing names any more.</summary>
/// <param name="Versions">The versions that were removed, oldest first.</param>
/// <param name="Tags">The tags that went with them: <c>taxi#clean</c>.</param>
public sealed record RemoveResult(IReadOnlyList<DatasetVersion> Versions, IReadOnlyList<string> Tags);
