namespace Solvent.Datasets;

/// <summary>What a pull did.</summary>
/// <param name="Fetched">What it brought into the store.</param>
/// <param name="Files">What it did with the files and folders that versions were committed from.</param>
public sealed record PullResult(FetchResult Fetched, IReadOnlyList<PulledFile> Files);
