namespace Solvent.Experiments;

/// <summary>A page of runs.</summary>
internal sealed record SearchRunsResponse(IReadOnlyList<MlflowRun>? Runs = null, string? NextPageToken = null);
